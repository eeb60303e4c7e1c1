import { shotsInClip, type ShotId } from '../../../../../shared/domain/storyboard.ts'
import { committedBoard, shownShots } from '../../../editor/store.ts'
import type { AtHand } from './at-hand.ts'
import { carry } from './carry-gesture.ts'
import { offsetInHand, startsOf } from './carrying.ts'
import { copy } from './copy-gesture.ts'
import type { Gesture, InHand, Point } from './under-way.ts'

/**
 * Carries the selected shots, of which one was pressed, or copies of them while Alt is held; the key may change its mind
 * in the middle of the drag. `from`: where the pointer took hold.
 */
export function carryOrCopy(at: AtHand, pressed: ShotId, from: Point, alt: boolean): Gesture {
  const state = at.shotboard.editor.store.getState()
  const shots = shotsInClip(committedBoard(state))
  const shotIds = shots.filter((shot) => shownShots(state).includes(shot)).map(({ id }) => id)
  const grip = at.scale().secondsAt(from.x) - (startsOf(shots).get(pressed) ?? 0) + offsetInHand(shots, shotIds, pressed)
  let copies = alt
  let point = from
  const start = (): InHand => (copies ? copy(at, shotIds, grip) : carry(at, shotIds, grip))
  let now = start()
  now.move(point)

  const heard = new AbortController()
  const turn = (event: KeyboardEvent): void => {
    if (event.key !== 'Alt') return
    // Let go of alone, it would call the menu bar.
    event.preventDefault()
    if (copies === (event.type === 'keydown')) return
    copies = !copies
    now.release()
    now = start()
    now.move(point)
  }
  for (const kind of ['keydown', 'keyup'] as const) window.addEventListener(kind, turn, { signal: heard.signal, capture: true })
  return {
    move: (to) => {
      point = to
      now.move(to)
    },
    drop: () => {
      heard.abort()
      now.drop()
    },
    cancel: () => {
      heard.abort()
      now.cancel()
    },
  }
}
