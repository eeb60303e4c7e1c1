import type { Shotboard } from '../../../app-state/start.ts'
import { scrollerOf } from './follow-edges.ts'
import type { Hand, Side } from './hand.ts'
import type { Scale } from '../scale.ts'
import { edgeTargets } from './snap-targets.ts'
import { type Snapped, snapTo } from './snapping.ts'
import type { Voice } from '../spoken.ts'

/** What every gesture on the track works with. */
export interface AtHand {
  readonly shotboard: Shotboard
  readonly hand: Hand
  readonly voice: Voice
  /** The scale as it is drawn now: it may be zoomed in the middle of a drag. */
  readonly scale: () => Scale
  readonly list: HTMLElement
}

/** Where an edge lands, as snapping is switched at this moment. */
export function landing({ shotboard, scale }: AtHand, time: number): Snapped {
  const targets = shotboard.tools.store.getState().snapping ? edgeTargets(shotboard) : []
  return snapTo(time, targets, scale().pixelsPerSecond)
}

/** The widest that the note beside the hand is, with its distance, in pixels. */
const NOTE = 284

/** Tells on which side of a pointer the note has room. The view is looked up once: asked in every step it would lay out the page. */
export function sides({ list }: AtHand): (x: number) => Side {
  const right = (scrollerOf(list) ?? list).getBoundingClientRect().right
  return (x) => (x + NOTE > right ? 'left' : 'right')
}

/** Calls back when the hand's tools, the zoom or the scale are changed in the middle of a gesture; returns how to stop that. */
export function whileInHand({ shotboard }: AtHand, again: () => void): () => void {
  const stops = [shotboard.tools.store.subscribe(again), shotboard.zoom.store.subscribe(() => requestAnimationFrame(again))]
  return () => stops.forEach((stop) => stop())
}
