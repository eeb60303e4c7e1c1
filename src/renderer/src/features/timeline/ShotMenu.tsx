import { type MouseEvent, type ReactElement, useState } from 'react'
import { secondsInClip, ShotIdSchema, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { bladeAt } from '../../editor/blade.ts'
import { committedBoard, isSelected } from '../../editor/store.ts'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { startsOf } from './hand/carrying.ts'
import { pressedOn } from './hand/pressed-on.ts'
import { shotMenu } from './shot-menu.ts'
import { soundMenu } from './sound/sound-menu.ts'

/** The menu of the shot or the sound under the hand: every drag of the timeline has its other way here, by one press at a time. */
export function ShotMenu({ children }: { readonly children: ReactElement }) {
  const shotboard = useShotboard()
  const [groups, setGroups] = useState(() => shotMenu(shotboard, null))
  const ask = (event: MouseEvent<HTMLElement>): void => {
    if (event.target instanceof Element && event.target.closest('[data-sound]')) {
      setGroups(soundMenu(shotboard))
      return
    }
    const { editor } = shotboard
    const board = committedBoard(editor.store.getState())
    const shots = shotsInClip(board)
    const pressed = pressedOn(event.target)
    const shot = pressed && shots[pressed.index]
    if (!shot) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (!isSelected(editor.store.getState(), shot.id)) editor.selectShot(shot.id)
    const time = (startsOf(shots).get(shot.id) ?? 0) + pressed.share(event.clientX) * secondsInClip(board, shot)
    setGroups(shotMenu(shotboard, bladeAt(board, time, Math.round(time), ShotIdSchema.parse(crypto.randomUUID()))))
  }
  return (
    <ContextMenu groups={groups} onAsk={ask}>
      {children}
    </ContextMenu>
  )
}
