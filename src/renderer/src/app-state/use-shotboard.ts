import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Render } from '../../../shared/domain/job.ts'
import type { PriceSheet } from '../../../shared/domain/models/price-sheet.ts'
import type { Problem } from '../../../shared/domain/problems/problem.ts'
import { type Quote, quoteBoard } from '../../../shared/domain/quote.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { Board } from '../../../shared/domain/storyboard.ts'
import type { StudioStatus } from '../../../shared/ipc/account.ts'
import type { SaveState } from '../editor/autosave.ts'
import { problemsOf } from '../editor/known-problems.ts'
import type { KnownPrices } from '../editor/price-desk.ts'
import { committedBoard, type Editor, type EditorState, shownBoard } from '../editor/store.ts'
import type { TimeOnClip } from '../editor/time-on-clip.ts'
import type { PanelState } from './panels.ts'
import type { KnownKeys } from './keyboard-desk.ts'
import type { Shotboard } from './start.ts'
import type { View } from './view.ts'

/** Holds the running app for everything that React draws. */
export const ShotboardContext = createContext<Shotboard | null>(null)

export function useShotboard(): Shotboard {
  const shotboard = useContext(ShotboardContext)
  if (!shotboard) throw new Error('Used outside the running app')
  return shotboard
}

export function useEditor(): Editor {
  return useShotboard().editor
}

export function useEditorState<Value>(select: (state: EditorState) => Value): Value {
  return useStore(useShotboard().editor.store, select)
}

/** The open board as the screen shows it, drags included. */
export function useBoard(): Board {
  return useEditorState(shownBoard)
}

/** The open board as its last step left it: for what no drag changes, so that none draws it again. */
export function useSettledBoard(): Board {
  return useEditorState(committedBoard)
}

/** Every problem of the open board as the screen shows it, drags included. */
export function useProblems(): readonly Problem[] {
  return problemsOf(useBoard())
}

/** What the open board costs; null where the sheet has no figure for it. */
export function useQuote(): Quote | null {
  const board = useBoard()
  const sheet = usePriceSheet()
  return useMemo(() => quoteBoard(board, sheet), [board, sheet])
}

/** What prices are made of, as main says. */
export function usePrices(): KnownPrices {
  return useStore(useShotboard().prices.store)
}

/** The price sheet as it stands, with what the user put right. */
export function usePriceSheet(): PriceSheet {
  return usePrices().sheet
}

export function useSaveState(): SaveState {
  return useStore(useShotboard().autosave.state)
}

export function useStudioStatus(): StudioStatus {
  return useStore(useShotboard().studio.store)
}

/** Every render, newest first. */
export function useRenders(): readonly Render[] {
  return useStore(useShotboard().renders.store, (state) => state.renders)
}

export function useRender(id: OrderId | null): Render | null {
  return useRenders().find((render) => render.order.id === id) ?? null
}

export function useView<Value>(select: (view: View) => Value): Value {
  return useStore(useShotboard().view.store, select)
}

/** How the board's workspace is divided. */
export function usePanels(): PanelState {
  return useStore(useShotboard().panels.store)
}

/** The keys in force, and the choice that they come from. */
export function useKeys(): KnownKeys {
  return useStore(useShotboard().keyboard.store)
}

/** The playhead of the open board. */
export function usePlayhead<Value>(select: (state: TimeOnClip) => Value): Value {
  return useStore(useShotboard().playhead.store, select)
}
