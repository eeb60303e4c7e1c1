import { createStore, type StoreApi } from 'zustand/vanilla'
import { ARCHIVE_PIECE_MAX, type Imported } from '../../../shared/ipc/archive.ts'
import { ask, listen } from '../bridge/bridge.ts'
import type { Autosave } from '../editor/autosave.ts'
import { inBoards, inRenders } from '../editor/count-words.ts'
import { boardsToAdd } from '../editor/new-board.ts'
import type { Editor } from '../editor/store.ts'
import { orSay } from './or-say.ts'

/** An export or import on its way, in bytes; the total is 0 until it is known. */
interface Progress {
  readonly work: 'export' | 'import'
  readonly done: number
  readonly total: number
  /** What was handed over before main began to read, which counts to both. */
  readonly handed: number
}

/** Everything in one file, out and in. */
export interface Archive {
  readonly store: StoreApi<{ readonly running: Progress | null }>
  readonly exportAll: (clips: boolean) => void
  readonly importAll: () => void
  /** Takes in a file that was dropped. The page may tell main no path, so the bytes go over, piece by piece. */
  readonly importFile: (file: File) => void
  readonly cancel: () => void
}

/** Opens it over the running app. What comes of an export or import is said as a message. */
export function createArchive(editor: Editor, autosave: Pick<Autosave, 'flush'>): Archive {
  const store = createStore<{ readonly running: Progress | null }>(() => ({ running: null }))
  const end = (): void => store.setState({ running: null })
  const refused = (sentence: string): void => editor.say(sentence, 'refused')
  listen({
    'archive.progress': ({ done, total }) => {
      const { running } = store.getState()
      if (running) store.setState({ running: { ...running, done: running.handed + done, total: running.handed + total } })
    },
  })
  const run = (work: Progress['work'], doing: () => Promise<void>): void => {
    if (store.getState().running) return refused('An export or import is under way. Wait for it, or cancel it.')
    store.setState({ running: { work, done: 0, total: 0, handed: 0 } })
    doing()
      .catch((error: unknown) => refused(error instanceof Error ? error.message : String(error)))
      .finally(end)
  }
  const handOver = async (file: File): Promise<string | null> => {
    const begun = await ask('archive.receive', { bytes: file.size })
    if (!begun.ok) return begun.error.sentence
    for (let at = 0; at < file.size; at += ARCHIVE_PIECE_MAX) {
      const bytes = new Uint8Array(await file.slice(at, at + ARCHIVE_PIECE_MAX).arrayBuffer())
      const taken = await ask('archive.piece', { at, bytes })
      if (!taken.ok) return taken.error.sentence
      const handed = at + bytes.length
      // As much again is read from it once it is there.
      store.setState({ running: { work: 'import', done: handed, total: 2 * file.size, handed } })
    }
    return null
  }
  return {
    store,
    exportAll: (clips) =>
      run('export', async () => {
        // What is exported is what main keeps: the last edits too.
        await autosave.flush()
        const answer = await ask('archive.export', { clips })
        if (!answer.ok) return refused(answer.error.sentence)
        if (!answer.value) return undefined
        const { boards, renders, missing } = answer.value
        const left = missing === 0 ? '' : ` ${missing === 1 ? '1 file is not whole on this disk and was' : `${missing} files are not whole on this disk and were`} left out.`
        editor.say(`${inBoards(boards)} and ${inRenders(renders)} were exported.${left}`)
      }),
    importAll: () =>
      run('import', async () => {
        const answer = await ask('archive.import', undefined)
        if (!answer.ok) return refused(answer.error.sentence)
        if (answer.value) addImported(answer.value, editor)
      }),
    importFile: (file) =>
      run('import', async () => {
        if (file.size === 0) return refused(`“${file.name}” is empty.`)
        const lost = await handOver(file).catch((error: unknown) => `“${file.name}” could not be read: ${error instanceof Error ? error.message : String(error)}`)
        if (lost !== null) {
          // What came over until then would lie on the disk for as long as Shotboard runs.
          await ask('archive.cancel', undefined)
          return refused(lost)
        }
        const answer = await ask('archive.importReceived', undefined)
        return answer.ok ? addImported(answer.value, editor) : refused(answer.error.sentence)
      }),
    cancel: () => orSay(ask('archive.cancel', undefined), 'It could not be cancelled', editor),
  }
}

function addImported({ boards, renders, known }: Imported, editor: Editor): void {
  const added = boardsToAdd(editor.store.getState().history.present, boards, 'imported')
  const library = `${inRenders(renders)} came into the library${known === 0 ? '' : `, ${known} ${known === 1 ? 'was' : 'were'} there already`}.`
  if (added.length === 0) editor.say(`Every board of this file is in your project as it is; ${library}`)
  else editor.addBoards(added, `${inBoards(added.length)} ${added.length === 1 ? 'was' : 'were'} imported; ${library}`)
}
