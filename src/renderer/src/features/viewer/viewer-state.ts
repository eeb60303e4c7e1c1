import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { OrderId } from '../../../../shared/domain/order.ts'
import type { BoardId } from '../../../../shared/domain/storyboard.ts'

/** What the viewer was asked to show. Kept while another workspace is open, and no longer than the window. */
interface ViewerState {
  /** The board whose plan was asked for although it has takes. */
  readonly planOf: BoardId | null
  /** The take that had been chosen before the plan; null: the newest. */
  readonly before: OrderId | null
}

const NEWEST: ViewerState = { planOf: null, before: null }

const viewer = createStore<ViewerState>(() => NEWEST)

export function usePlanAsked(boardId: BoardId): boolean {
  return useStore(viewer, ({ planOf }) => planOf === boardId)
}

export function askForPlan(planOf: BoardId, before: OrderId | null): void {
  viewer.setState({ planOf, before })
}

/** Ends the asking; tells which take had been chosen before it. */
export function leavePlan(): OrderId | null {
  const { before } = viewer.getState()
  viewer.setState(NEWEST)
  return before
}
