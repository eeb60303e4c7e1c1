import { useMemo } from 'react'
import { useStore } from 'zustand'
import { targetOf } from '../../app-state/paste-desk.ts'
import { useEditorState, usePriceSheet, useShotboard } from '../../app-state/use-shotboard.ts'
import { type BoardPlan, boardPlans } from '../../editor/shot-list/plan.ts'

/** The boards that the rows fill, as things are; none while the sheet is closed. */
export function usePlans(open: boolean): readonly BoardPlan[] {
  const { pastes } = useShotboard()
  const sheet = usePriceSheet()
  const rows = useStore(pastes.store, ({ steps }) => steps.present)
  const place = useStore(pastes.store, (list) => list.place)
  const name = useStore(pastes.store, (list) => list.name)
  const state = useEditorState((editor) => (open ? editor : null))
  return useMemo(() => (state === null ? [] : boardPlans(rows, targetOf({ place, name }, state), sheet)), [rows, place, name, state, sheet])
}
