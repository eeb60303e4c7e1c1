import { createStore, type StoreApi } from 'zustand/vanilla'
import { FIT, fitted, type TimelineZoom, zoomedBy, zoomedTo } from '../editor/timeline-zoom.ts'

/** How large the timeline draws time. One for all boards, and no longer than the window. */
export interface ZoomControl {
  readonly store: StoreApi<TimelineZoom>
  /** Pixels a second, held between the whole track and a few frames. */
  readonly zoomTo: (pixels: number) => void
  /** More than 1 draws nearer. */
  readonly zoomBy: (factor: number) => void
  readonly zoomToFit: () => void
  /** The timeline tells how many pixels a second show the whole of its track. */
  readonly setFit: (pixels: number) => void
}

export function createZoom(): ZoomControl {
  const store = createStore<TimelineZoom>(() => FIT)
  const { getState: now, setState: set } = store
  return {
    store,
    zoomTo: (pixels) => set(zoomedTo(now(), pixels)),
    zoomBy: (factor) => set(zoomedBy(now(), factor)),
    zoomToFit: () => set(fitted(now())),
    setFit: (fit) => set({ fit }),
  }
}
