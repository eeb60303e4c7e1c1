import type { Sound } from '../../../../../shared/domain/sound.ts'
import type { Board } from '../../../../../shared/domain/storyboard.ts'
import { endTrimmed, moved, soundEnd, startTrimmed } from '../../../editor/sound-edits.ts'
import { committedBoard } from '../../../editor/store.ts'
import type { AtHand } from '../hand/at-hand.ts'
import { soundTargets } from '../hand/snap-targets.ts'
import { snapFrame } from '../hand/snapping.ts'
import type { Gesture, Point } from '../hand/under-way.ts'

/** What of the scratch audio is held: one of its ends, or all of it. */
export type SoundGrip = 'start' | 'end' | 'whole'

/** A press that moves less than this is no drag. Pixels. */
const SLACK = 3

/** What of it stands at the hand. */
export function timeOfGrip(sound: Sound, grip: SoundGrip): number {
  return grip === 'end' ? soundEnd(sound) : sound.at
}

/** The same sound with what is held taken to a time, as far as it goes. */
export function soundTakenTo(board: Board, sound: Sound, grip: SoundGrip, time: number): Sound {
  if (grip === 'whole') return moved(board, sound, time)
  return grip === 'start' ? startTrimmed(sound, time) : endTrimmed(sound, time)
}

/** Trims an end of the scratch audio, or carries all of it, until it is let go of. `pressed`: it was pressed and not moved. */
export function pullSound(at: AtHand, grip: SoundGrip, from: Point, pressed: () => void): Gesture {
  const { shotboard, hand, scale } = at
  const { editor } = shotboard
  const board = committedBoard(editor.store.getState())
  const offset = board.sound ? scale().secondsAt(from.x) - timeOfGrip(board.sound, grip) : 0
  let dragged = false
  const end = (): void => hand.setState({ line: null })
  return {
    move: ({ x }) => {
      dragged ||= Math.abs(x - from.x) >= SLACK
      if (!dragged || !board.sound) return
      const { pixelsPerSecond, secondsAt } = scale()
      const targets = shotboard.tools.store.getState().snapping ? soundTargets(shotboard) : []
      const { time, line } = snapFrame(secondsAt(x) - offset, targets, pixelsPerSecond)
      const sound = soundTakenTo(board, board.sound, grip, time)
      editor.preview({ kind: 'setSound', sound })
      hand.setState({ line: Math.abs(timeOfGrip(sound, grip) - time) < 0.001 ? line : null })
    },
    drop: () => {
      end()
      if (dragged) editor.commitGesture()
      else pressed()
    },
    cancel: () => {
      end()
      editor.cancelGesture()
    },
  }
}
