import { createStore, type StoreApi } from 'zustand/vanilla'

/** What a press on the track means: take a shot or its edge, split a shot, or move the cut between two. */
export type Tool = 'select' | 'blade' | 'roll'

/** How the hand works on the timeline; none of it is worth an undo, and none of it outlives the session. */
export interface TimelineTools {
  readonly tool: Tool
  /** Whether edges and the blade are drawn to the playhead and to markers. Whole seconds they keep to always. */
  readonly snapping: boolean
}

export interface ToolControl {
  readonly store: StoreApi<TimelineTools>
  readonly take: (tool: Tool) => void
  readonly toggleSnapping: () => void
}

export function createTimelineTools(): ToolControl {
  const store = createStore<TimelineTools>(() => ({ tool: 'select', snapping: true }))
  return {
    store,
    take: (tool) => store.setState({ tool }),
    toggleSnapping: () => store.setState(({ snapping }) => ({ snapping: !snapping })),
  }
}
