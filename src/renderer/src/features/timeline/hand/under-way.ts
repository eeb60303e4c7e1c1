import { type AtHand, whileInHand } from './at-hand.ts'
import { followEdges } from './follow-edges.ts'

/** Where a pointer is in the window, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What a drag does. It ends once: dropped or cancelled. */
export interface Gesture {
  readonly move: (at: Point) => void
  readonly drop: () => void
  readonly cancel: () => void
}

/** A drag of shots, which can give way to another. */
export interface InHand extends Gesture {
  /** Puts everything back without a word. */
  readonly release: () => void
}

interface UnderWay {
  readonly move: (at: Point) => void
  readonly end: (how: 'drop' | 'cancel') => void
}

/** Puts a gesture under way: it scrolls the view at its sides, and moves on where tools, zoom or scale change under it. */
export function underWay(at: AtHand, gesture: Gesture, from: Point): UnderWay {
  let point = from
  let ended = false
  const again = (): void => gesture.move(point)
  const edges = followEdges(at.list, again)
  const stopChanges = whileInHand(at, again)
  return {
    move: (to) => {
      point = to
      again()
      edges.at(to.x)
    },
    end: (how) => {
      if (ended) return
      ended = true
      stopChanges()
      edges.stop()
      gesture[how]()
    },
  }
}
