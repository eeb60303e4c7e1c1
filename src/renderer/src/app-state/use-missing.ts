import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Render } from '../../../shared/domain/job.ts'
import type { MissingClip } from '../../../shared/domain/missing-clip.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import { missingSentence, whereElse } from '../editor/missing-words.ts'
import { useNow } from './use-now.ts'
import { useShotboard } from './use-shotboard.ts'

/** What stands on the stage in place of a clip that is missing. */
export interface MissingStage {
  readonly sentence: string
  readonly hint: string
  /** Why the last try to bring it back did not; null where there was none. */
  readonly said: string | null
  readonly fetching: MissingClip['fetching']
  readonly onFind: () => void
  readonly onFetch: () => void
}

/** Every clip that is missing, by its order. */
export function useMissingClips(): ReadonlyMap<OrderId, MissingClip> {
  return useStore(useShotboard().missing.store, ({ byId }) => byId)
}

/** Whether one clip is missing. */
export function useIsMissing(id: OrderId): boolean {
  return useStore(useShotboard().missing.store, ({ byId }) => byId.has(id))
}

/** Lets main look at a clip that is opened; gives what to show where it is missing, null where it is here. */
export function useMissingStage(render: Render): MissingStage | null {
  const { missing, editor } = useShotboard()
  const { id } = render.order
  const clip = useStore(missing.store, ({ byId }) => byId.get(id))
  const said = useStore(missing.store, (state) => state.said.get(id) ?? null)
  const now = useNow(clip !== undefined)
  useEffect(() => {
    missing.opened(id).catch((error: unknown) => editor.say(`The clip could not be looked at: ${String(error)}`, 'refused'))
  }, [missing, editor, id])
  if (!clip) return null
  return {
    sentence: missingSentence(clip.why),
    hint: whereElse(render, now),
    said,
    fetching: clip.fetching,
    onFind: () => void missing.find(id),
    onFetch: () => void missing.fetchAgain(id),
  }
}
