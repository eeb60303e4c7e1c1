import type { ActionId } from '../../../shared/actions/table.ts'
import { frameAt, framesFrom } from '../../../shared/domain/timecode.ts'
import type { Way } from '../ui/player/playback-state.ts'
import type { Reel } from '../ui/player/reel.ts'
import type { Stage } from './stage.ts'

/**
 * The keys of the shuttle as they are held. With the one that stops, either of the others creeps for as long as both are
 * down, whichever came first; a tap is one frame.
 */
export interface HeldShuttle {
  /** A key went down that means this action. Says whether it meant creeping, and with that nothing else. */
  readonly down: (key: string, action: ActionId) => boolean
  readonly up: (key: string) => void
  /** The window has the keys no more: none is held. */
  readonly letGo: () => void
}

const WAYS: Readonly<Partial<Record<ActionId, Way>>> = { 'shuttle-back': -1, 'shuttle-forward': 1 }

interface Creeping {
  readonly reel: Reel
  readonly way: Way
  /** Where it began, in seconds. */
  readonly from: number
}

export function createHeldShuttle(stage: Stage): HeldShuttle {
  const held = new Map<string, ActionId>()
  let creeping: Creeping | null = null

  const end = (): void => {
    if (!creeping) return
    const { reel, way, from } = creeping
    creeping = null
    reel.playback.pause()
    if (frameAt(reel.playback.store.getState().time) === frameAt(from)) reel.playback.seek(framesFrom(from, way))
  }
  /** Which way the keys that are held creep, the last pressed first. */
  const wayHeld = (): Way | undefined => {
    const actions = [...held.values()]
    return actions.includes('shuttle-stop') ? WAYS[actions.findLast((action) => action in WAYS) ?? 'shuttle-stop'] : undefined
  }

  return {
    down: (key, action) => {
      if (action !== 'shuttle-stop' && !(action in WAYS)) return false
      held.delete(key)
      held.set(key, action)
      const [way, reel] = [wayHeld(), stage.reel()]
      if (way === undefined || !reel) return false
      end()
      creeping = { reel, way, from: reel.playback.store.getState().time }
      reel.playback.creep(way)
      return true
    },
    up: (key) => {
      if (held.delete(key)) end()
    },
    letGo: () => {
      held.clear()
      end()
    },
  }
}
