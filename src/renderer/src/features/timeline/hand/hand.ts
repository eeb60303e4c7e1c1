import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BladePlace } from '../../../editor/blade.ts'
import type { Edge } from '../../../editor/edges.ts'
import type { ShotId } from '../../../../../shared/domain/storyboard.ts'
import type { Carried } from './carrying.ts'
import type { SnapTarget } from './snapping.ts'

/** Shots that are carried to another place, by the pointer or by keys. */
export interface Carry extends Carried {
  readonly is: 'carry'
  readonly by: 'pointer' | 'keys'
  /** Why they cannot be dropped where the hand is. */
  readonly refusal: string | null
}

/** Copies of shots on their way to a place. */
export interface Copying {
  readonly is: 'copy'
  /** What is copied, and the copies, which the board is shown with. */
  readonly shotIds: readonly ShotId[]
  readonly copies: readonly ShotId[]
  /** How many shots of the board stay before them. */
  readonly to: number
  /** Where they go, in seconds from the clip's start, and how long they are. */
  readonly hole: Carried['hole']
  /** Why they cannot be dropped where the hand is. */
  readonly refusal: string | null
  readonly side: Side
}

/** Where the note beside the hand has room. */
export type Side = 'left' | 'right'

/** An edge or a cut that is pulled. */
export interface Pulling {
  readonly is: 'pull'
  readonly how: 'ripple' | 'roll'
  readonly shotId: ShotId
  readonly edge: Edge
  /** Why it goes no further. */
  readonly held: string | null
  readonly side: Side
}

/** The blade over the track. */
export interface Cutting extends BladePlace {
  readonly is: 'blade'
  readonly side: Side
}

/** What was refused, and the nearest that is possible, where there is one. */
export interface RefusedDrop {
  readonly sentence: string
  /** Where it was, in seconds from the clip's start. */
  readonly at: number
  readonly offer: { readonly label: string; readonly take: () => void } | null
}

export interface HandState {
  readonly held: Carry | Copying | Pulling | Cutting | null
  /** What draws the edge in the hand to itself. */
  readonly line: SnapTarget | null
  readonly refused: RefusedDrop | null
}

export type Hand = StoreApi<HandState>

/** What the hand holds on the timeline. Nothing of it enters history before it is let go. */
export function createHand(): Hand {
  return createStore<HandState>(() => ({ held: null, line: null, refused: null }))
}

/** What has a shot in the hand: the pointer, keys, or nothing. */
export function carriedBy({ held }: HandState, id: ShotId): Carry['by'] | null {
  if (held?.is === 'copy') return held.copies.includes(id) ? 'pointer' : null
  return held?.is === 'carry' && held.shotIds.includes(id) ? held.by : null
}

export const HandContext = createContext<Hand>(createHand())

export function useHand<Value>(select: (state: HandState) => Value): Value {
  return useStore(useContext(HandContext), select)
}
