import type { ReactNode } from 'react'
import { stillOf } from '../../app-state/image-place.ts'
import { useImageDrop } from '../../app-state/use-image-drop.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { shotSeenAt } from '../../editor/shot-at-time.ts'
import { committedBoard } from '../../editor/store.ts'
import style from './StillDrop.module.css'

/** Takes a picture that is dropped on the plan as the still of the shot that is seen. */
export function StillDrop({ children }: { readonly children: ReactNode }) {
  const { editor, playhead } = useShotboard()
  const { over, hears } = useImageDrop(
    () => shotSeenAt(committedBoard(editor.store.getState()), playhead.store.getState().time).shot.id,
    (id) => stillOf(editor.store.getState(), id),
  )
  return (
    <div className={style['drop']} data-over={over !== null} {...hears}>
      {children}
    </div>
  )
}
