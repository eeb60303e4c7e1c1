import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ModelId } from '../../../../shared/domain/models/catalogue.ts'
import type { OrderId } from '../../../../shared/domain/order.ts'

/** What of the library is being looked at. Kept while another workspace is open, and no longer than the window. */
interface LibraryState {
  readonly query: string
  /** null: all models. */
  readonly model: ModelId | null
  /** Only clips whose file is missing. */
  readonly missingOnly: boolean
  /** The clip in the preview. */
  readonly openId: OrderId | null
  /** The clip that the arrow keys move from. */
  readonly activeId: OrderId | null
}

const library = createStore<LibraryState>(() => ({ query: '', model: null, missingOnly: false, openId: null, activeId: null }))

export function useLibrary<Value>(select: (state: LibraryState) => Value): Value {
  return useStore(library, select)
}

export function search(query: string): void {
  library.setState({ query })
}

export function filterByModel(model: ModelId | null): void {
  library.setState({ model })
}

export function toggleMissing(): void {
  library.setState(({ missingOnly }) => ({ missingOnly: !missingOnly }))
}

export function clearSearch(): void {
  library.setState({ query: '', model: null, missingOnly: false })
}

export function moveTo(activeId: OrderId): void {
  library.setState({ activeId })
}

export function openClip(id: OrderId): void {
  library.setState({ openId: id, activeId: id })
}

/** Closes the preview; the arrow keys move on from the clip that was in it. */
export function closeClip(): void {
  library.setState(({ openId, activeId }) => ({ openId: null, activeId: openId ?? activeId }))
}
