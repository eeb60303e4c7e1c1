import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Project } from '../../../shared/domain/storyboard.ts'
import type { Editor } from './store.ts'

/** How long after the last edit the project is written, and how long a run of edits may go unwritten. Milliseconds. */
const AFTER_EDIT = 1_000
const AT_MOST = 5_000

/** Whether what is on the screen is on the disk. `trouble` says why it is not. */
export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'unsaved' }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly trouble: string }
  /** Nothing can be edited, so nothing is written. */
  | { readonly is: 'read-only' }

/** Writes the changes between two projects; resolves once they are on the disk. */
export type SaveProject = (before: Project | null, after: Project) => Promise<void>

export interface Autosave {
  readonly state: StoreApi<SaveState>
  /** Writes what is unwritten now; resolves when it is written, or has failed. */
  readonly flush: () => Promise<void>
}

/** Keeps the project on the disk. `onDisk` is what is there now; null where nothing is. */
export function startAutosave(editor: Editor, onDisk: Project | null, save: SaveProject): Autosave {
  const current = (): Project => editor.store.getState().history.present
  const state = createStore<SaveState>(() => ({ is: current() === onDisk ? 'saved' : 'unsaved' }))
  let written = onDisk
  let queue = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let dirtySince: number | null = null

  const write = async (): Promise<void> => {
    const project = current()
    dirtySince = null
    if (project === written) {
      // Undone to what is on the disk.
      state.setState({ is: 'saved' }, true)
      return
    }
    // A failure is shown until a write succeeds, not flickered at every try.
    if (state.getState().is !== 'failed') state.setState({ is: 'saving' }, true)
    try {
      await save(written, project)
      written = project
      if (current() === written) state.setState({ is: 'saved' }, true)
      else schedule()
    } catch (error) {
      state.setState({ is: 'failed', trouble: error instanceof Error ? error.message : String(error) }, true)
      schedule()
    }
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    queue = queue.then(write)
    return queue
  }

  const schedule = (): void => {
    clearTimeout(timer)
    dirtySince ??= Date.now()
    const wait = Math.min(AFTER_EDIT, Math.max(0, dirtySince + AT_MOST - Date.now()))
    timer = setTimeout(() => void flush(), wait)
  }

  editor.store.subscribe((now, before) => {
    if (now.history.present === before.history.present) return
    if (state.getState().is !== 'failed') state.setState({ is: 'unsaved' }, true)
    schedule()
  })
  if (current() !== written) schedule()

  return { state, flush }
}

/** In place of autosave where nothing may be written. */
export function neverSaves(): Autosave {
  return { state: createStore<SaveState>(() => ({ is: 'read-only' })), flush: async () => undefined }
}
