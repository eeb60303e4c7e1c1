import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Render } from '../../../shared/domain/job.ts'
import { PRICE_SHEET } from '../../../shared/domain/models/price-sheet.ts'
import { type Quote, quoteBoard } from '../../../shared/domain/quote.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { Board } from '../../../shared/domain/storyboard.ts'
import type { StudioStatus } from '../../../shared/ipc/account.ts'
import type { SaveState } from '../editor/autosave.ts'
import { type Editor, type EditorState, shownBoard } from '../editor/store.ts'
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

/** What the open board costs; null where the sheet has no figure for it. */
export function useQuote(): Quote | null {
  const board = useBoard()
  return useMemo(() => quoteBoard(board, PRICE_SHEET), [board])
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
