import type { OrderId } from '../../../shared/domain/order.ts'
import type { PutOnStage, Reel } from '../ui/player/reel.ts'

/** What plays on the screen, whichever part of the window shows it. */
export interface Stage {
  readonly put: PutOnStage
  /** As `put`, for the clip of this render. */
  readonly putClip: (id: OrderId) => PutOnStage
  /** null where nothing on the screen plays. */
  readonly reel: () => Reel | null
  /** The render whose clip plays; null where something else does, or nothing. */
  readonly clip: () => OrderId | null
  readonly isMoving: () => boolean
  /** Calls back when something comes onto the stage or goes; returns how to stop that. */
  readonly onChange: (heard: () => void) => () => void
}

export function createStage(): Stage {
  let shown: Reel | null = null
  let clip: OrderId | null = null
  const hears = new Set<() => void>()
  const show = (reel: Reel | null, id: OrderId | null): void => {
    shown = reel
    clip = id
    for (const heard of hears) heard()
  }
  const putClip = (id: OrderId | null): PutOnStage => (reel) => {
    show(reel, id)
    return () => {
      if (shown === reel) show(null, null)
    }
  }
  return {
    put: putClip(null),
    putClip,
    clip: () => clip,
    reel: () => shown,
    isMoving: () => {
      const state = shown?.playback.store.getState()
      return state !== undefined && (state.playing || state.backwards > 0)
    },
    onChange: (heard) => {
      hears.add(heard)
      return () => hears.delete(heard)
    },
  }
}
