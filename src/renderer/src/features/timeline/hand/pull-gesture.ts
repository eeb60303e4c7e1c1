import { shotsInClip, secondsInClip, type Shot } from '../../../../../shared/domain/storyboard.ts'
import { type Edge, ripple, roll } from '../../../editor/edges.ts'
import { committedBoard } from '../../../editor/store.ts'
import { type AtHand, landing, sides } from './at-hand.ts'
import { startsOf } from './carrying.ts'
import type { Gesture, Point } from './under-way.ts'
import type { Pulling } from './hand.ts'

interface Pulled {
  readonly shot: Shot
  readonly edge: Edge
  readonly how: Pulling['how']
}

/** Pulls an edge, or rolls the cut that it is, until it is let go of; price and total move with it. */
export function pull(at: AtHand, { shot, edge, how }: Pulled, from: Point): Gesture {
  const { shotboard, hand, scale } = at
  const { editor } = shotboard
  const board = committedBoard(editor.store.getState())
  const start = startsOf(shotsInClip(board)).get(shot.id) ?? 0
  const home = edge === 'start' ? start : start + secondsInClip(board, shot)
  const grip = scale().secondsAt(from.x) - home
  const sideAt = sides(at)
  const none: Pulling = { is: 'pull', how, shotId: shot.id, edge, held: null, side: sideAt(from.x) }
  let last = 0

  hand.setState({ held: none, refused: null })
  return {
    move: ({ x }) => {
      const { seconds, line } = landing(at, scale().secondsAt(x) - grip)
      const by = seconds - home
      const { held: before, line: drawn } = hand.getState()
      const lineStays = line?.at === drawn?.at && line?.name === drawn?.name
      if (before?.is !== 'pull' || (by === last && lineStays)) return
      const { command, held } = how === 'roll' ? roll(board, shot, by) : ripple(board, shot, edge, by)
      if (by !== last) editor.preview(command)
      last = by
      const side = sideAt(x)
      hand.setState({ held: held === before.held && side === before.side ? before : { ...before, held, side }, line: lineStays ? drawn : line })
    },
    drop: () => {
      hand.setState({ held: null, line: null })
      editor.commitGesture()
    },
    cancel: () => {
      hand.setState({ held: null, line: null })
      editor.cancelGesture()
    },
  }
}
