import { useEffect } from 'react'
import type { Render } from '../../../../shared/domain/job.ts'
import { readTexts } from '../../editor/search-renders.ts'

/** Clips gone through at once: a few milliseconds of work. */
const SLICE = 500

/** Goes through every clip once while nothing else is to be done, so that the first key of a search finds their texts ready. */
export function useReadySearch(clips: readonly Render[]): void {
  useEffect(() => {
    let at = 0
    let idle = 0
    const next = (): void => {
      readTexts(clips.slice(at, at + SLICE))
      at += SLICE
      if (at < clips.length) idle = requestIdleCallback(next)
    }
    idle = requestIdleCallback(next)
    return () => cancelIdleCallback(idle)
  }, [clips])
}
