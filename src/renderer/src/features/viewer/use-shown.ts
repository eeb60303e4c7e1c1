import { useState } from 'react'
import { useStore } from 'zustand'
import { useRender, useRenders, useSettledBoard, useShotboard, useView } from '../../app-state/use-shotboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { frameAt } from '../../../../shared/domain/timecode.ts'
import type { OrderId } from '../../../../shared/domain/order.ts'
import type { Playback } from '../../ui/player/playback-state.ts'
import { takesOf } from './takes.ts'
import { askForPlan, leavePlan, usePlanAsked } from './viewer-state.ts'

/** What stands in the viewer, and the ways to something else. */
export interface Shown {
  /** The take that is on the stage, or that the plan stands before; null where the board has none. */
  readonly take: Render | null
  readonly plan: boolean
  /** A newer take of the board, finished while this was being looked at. */
  readonly ready: Render | null
  readonly showPlan: () => void
  readonly showTake: () => void
  readonly showNewest: () => void
  readonly choose: (id: OrderId) => void
}

/**
 * The take that was chosen, else the board's newest, else its plan. A take that plays or has been sought stays on the
 * stage when a newer one is finished.
 */
export function useShown(playback: Playback): Shown {
  const { view } = useShotboard()
  const board = useSettledBoard()
  const asked = useRender(useView((state) => state.renderId))
  const takes = takesOf(useRenders(), board.id)
  const planAsked = usePlanAsked(board.id)
  const touched = useStore(playback.store, ({ playing, backwards, time, began }) => playing || backwards > 0 || frameAt(time) !== frameAt(began))
  const [held, hold] = useState<OrderId | null>(null)

  const chosen = asked?.stage.at === 'stored' ? asked : null
  const newest = takes[0] ?? null
  const take = chosen ?? takes.find(({ order }) => order.id === held) ?? newest
  const plan = take === null || (planAsked && chosen === null)
  const shown = plan ? `plan of ${board.id}` : take.order.id
  const onStage = plan ? null : take.order.id
  const toHold = touched ? onStage : null
  if (held !== toHold) hold(toHold)

  const newestAt = newest?.order.signedAt ?? 0
  const [since, setSince] = useState({ shown, newestAt })
  if (since.shown !== shown) setSince({ shown, newestAt })

  const showNewest = (): void => {
    leavePlan()
    hold(null)
    view.showRender(null)
  }
  return {
    take,
    plan,
    ready: newest !== null && newestAt > since.newestAt && newest.order.id !== onStage && take?.order.board.id === board.id ? newest : null,
    showPlan: () => {
      askForPlan(board.id, chosen?.order.id ?? null)
      view.showRender(null)
    },
    showTake: () => view.showRender(leavePlan()),
    showNewest,
    choose: (id) => (id === newest?.order.id ? showNewest() : view.showRender(id)),
  }
}
