import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Seconds } from '../../../shared/domain/units.ts'
import { isUntitled } from '../editor/board-names.ts'
import { inNewBoards, inShots } from '../editor/count-words.ts'
import { begin, type History, record, redo, undo } from '../editor/history.ts'
import { isBlank } from '../editor/landing.ts'
import { landingOf, type Place, placeFor, type Target } from '../editor/shot-list/plan.ts'
import type { Format } from '../editor/shot-list/read-shot.ts'
import { asRead, readScript } from '../editor/shot-list/read-script.ts'
import { changedRow, draftsOf, mergedRow, movedRow, type ReviewRow, reviewOf, splitRow, withCut, withSeconds } from '../editor/shot-list/review.ts'
import { committedBoard, type Editor, type EditorState, shownShot } from '../editor/store.ts'

type Rows = readonly ReviewRow[]

/** Where a script comes from: its file, or null for what was pasted. `note`: what had to be decided about its letters. */
export interface Source {
  readonly file: string | null
  readonly note: string | null
}

/** A script before it lands. */
export interface PastedList extends Source {
  readonly text: string
  /** How many lines of it are not empty. */
  readonly lines: number
  readonly format: Format
  /** Whether the user said that it is that; else it was told by the text. */
  readonly chosen: boolean
  /** The rows as they were, step by step: the sheet has an undo of its own. */
  readonly steps: History<Rows>
  /** Why the text was not read, in one sentence; null where it was. */
  readonly refusal: string | null
  readonly place: Place
  /** What the first of the new boards is called. */
  readonly name: string
  /** Whether a text from elsewhere is being read, and the rows are still those of another. */
  readonly reading: boolean
}

/** Looks at a script with the user, before it lands as one step. */
export interface PasteDesk {
  readonly store: StoreApi<PastedList>
  /** Reads a text anew; what was changed by hand is gone. */
  readonly read: (text: string, source?: Source) => void
  /** Reads the text of the same source as it was changed by hand, as what it was read before where the user said so. */
  readonly edit: (text: string) => void
  /** Reads the same text as something else. */
  readonly readAs: (format: Format) => void
  readonly change: (index: number, changes: Parameters<typeof changedRow>[2]) => void
  readonly move: (index: number, by: -1 | 1) => void
  /** Makes a shot and the next one one. */
  readonly merge: (index: number) => void
  /** Cuts a shot in two where the caret stands in its words. */
  readonly split: (index: number, caret: number) => void
  /** Moves the beginning of a board from one row to another; null lets the rows flow. */
  readonly moveCut: (from: number, to: number | null) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Gives every shot whose seconds nobody wrote so many. */
  readonly fill: (seconds: Seconds) => void
  readonly putAt: (place: Place) => void
  readonly call: (name: string) => void
  readonly land: () => void
}

/** Room for a number behind the name of a board. */
export const NAME_MAX = 110

const PASTED: Source = { file: null, note: null }

export function createPasteDesk(editor: Editor): PasteDesk {
  const store = createStore<PastedList>(() => ({ ...PASTED, text: '', lines: 0, format: 'lines', chosen: false, steps: begin([]), refusal: null, place: 'here', name: '', reading: false }))
  const { getState: now, setState: set } = store
  const open = () => committedBoard(editor.store.getState())
  let turn = 0
  let splits = 0

  const step = (rows: Rows, about: string | null = null): void => set({ steps: record(now().steps, rows, about === null ? null : { about, at: Date.now() }) })
  const rows = (): Rows => now().steps.present

  const take = async (text: string, format: Format | null, source: Source): Promise<void> => {
    turn += 1
    const mine = turn
    // At once: somebody may be typing it.
    set({ ...source, text, lines: text.split('\n').filter((line) => line.trim() !== '').length })
    const read = await readScript(text, format, source.file)
    // Another text came while this one was read.
    if (mine !== turn) return
    const fresh = 'refusal' in read ? [] : reviewOf(read.shots)
    const own = isBlank(open()) && !isUntitled(open().name) ? open().name : null
    const named = own ?? ('refusal' in read ? null : read.name) ?? source.file?.replace(/\.[^.]*$/, '') ?? open().name
    set({ format: read.format, chosen: format !== null, steps: begin(fresh), refusal: 'refusal' in read ? read.refusal : null, place: placeFor(fresh, open()), name: named.slice(0, NAME_MAX), reading: false })
  }
  const read = (text: string, format: Format | null, source: Source): void => {
    take(asRead(text), format, source).catch((error: unknown) => set({ steps: begin([]), reading: false, refusal: `This text could not be read: ${String(error)}` }))
  }

  return {
    store,
    read: (text, source = PASTED) => {
      set({ reading: true })
      read(text, null, source)
    },
    edit: (text) => read(text, now().chosen ? now().format : null, sourceOf(now())),
    readAs: (format) => read(now().text, format, sourceOf(now())),
    change: (index, changes) => step(changedRow(rows(), index, changes), `${Object.keys(changes).join()} ${rows()[index]?.key}`),
    move: (index, by) => step(movedRow(rows(), index, by)),
    merge: (index) => step(mergedRow(rows(), index)),
    split: (index, caret) => {
      splits += 1
      step(splitRow(rows(), index, caret, `split ${splits}`))
    },
    moveCut: (from, to) => {
      const freed = withCut(rows(), from, false)
      step(to === null ? freed : withCut(freed, to, true))
    },
    undo: () => set({ steps: undo(now().steps) }),
    redo: () => set({ steps: redo(now().steps) }),
    fill: (seconds) => step(withSeconds(rows(), seconds)),
    putAt: (place) => set({ place }),
    call: (name) => set({ name }),
    land: () => {
      const drafts = draftsOf(rows())
      const landing = landingOf(rows(), targetOf(now(), editor.store.getState()))
      const added = landing.boards.reduce((count, { shots }) => count + shots.length, 0)
      const where = added === 0 ? '' : added === drafts.length ? ` on ${inNewBoards(landing.boards.length)}` : `, ${added} of them on ${inNewBoards(landing.boards.length)}`
      editor.land(landing, `${inShots(drafts.length)} added${where}.`)
    },
  }
}

function sourceOf({ file, note }: Source): Source {
  return { file, note }
}

/** Where a list lands as things are. */
export function targetOf({ place, name }: Pick<PastedList, 'place' | 'name'>, state: EditorState): Target {
  const board = committedBoard(state)
  return { open: board, behind: shownShot(state), place, name: name.trim() === '' ? board.name : name.trim(), taken: state.history.present.boards }
}
