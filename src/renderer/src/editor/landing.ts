import type { Command } from '../../../shared/domain/command.ts'
import { MAX_SHOTS, specOf } from '../../../shared/domain/models/catalogue.ts'
import type { ShotDraft } from '../../../shared/domain/shot-draft.ts'
import { type Board, type Shot, ShotIdSchema } from '../../../shared/domain/storyboard.ts'
import { freeNames } from './board-names.ts'
import { newBoard } from './new-board.ts'
import { portioned } from './shot-list/portions.ts'

/** What one step does to the open board and puts behind it. */
export interface Landing {
  /** One after the other; none where the open board stays as it is. */
  readonly commands: readonly Command[]
  readonly boards: readonly Board[]
}

/** Shots that go onto a board, and those that do not fit there. */
interface Shared {
  readonly here: readonly ShotDraft[]
  readonly rest: readonly ShotDraft[]
}

/** How many more shots a board takes; the one shot of a new board gives way. */
function roomOn(board: Board): number {
  return specOf(board.model).multiShot ? MAX_SHOTS - (isNew(board) ? 0 : board.shots.length) : 0
}

/** Whether a board is as it was made. Several empty shots are a rhythm that somebody laid out. */
export function isNew(board: Board): boolean {
  return board.shots.length === 1 && isBlank(board)
}

/** Fills the board with the first of some shots. */
export function sharedOut(drafts: readonly ShotDraft[], board: Board): Shared {
  const room = roomOn(board)
  return { here: drafts.slice(0, room), rest: drafts.slice(room) }
}

/** Puts shots behind one of a board's own, or in the place of the one that a new board has. */
export function pasteOn(board: Board, shot: Shot, drafts: readonly ShotDraft[]): readonly Command[] {
  return isNew(board) ? fillBlank(board, drafts) : [insertAfter(board, shot, drafts)]
}

/** Puts shots behind one of a board's own. */
export function insertAfter(board: Board, shot: Shot, drafts: readonly ShotDraft[]): Command {
  return { kind: 'insertShots', shots: drafts.map(asShot), at: board.shots.indexOf(shot) + 1 }
}

/** Whether a board holds nothing yet that anybody wrote or drew. */
export function isBlank({ shots }: Board): boolean {
  return shots.every(({ prompt, notes, still }) => prompt.trim() === '' && notes.trim() === '' && still === undefined)
}

/** Puts shots in the place of all that a blank board has. */
export function fillBlank({ shots }: Board, drafts: readonly ShotDraft[]): readonly Command[] {
  const [first, ...others] = shots
  const [draft, ...more] = drafts
  if (!first || !draft) return []
  return [
    { kind: 'deleteShots', shotIds: others.map(({ id }) => id) },
    { kind: 'setShotSeconds', shotId: first.id, seconds: draft.seconds },
    { kind: 'setPrompt', shotId: first.id, prompt: draft.prompt },
    { kind: 'setNotes', shotId: first.id, notes: draft.notes },
    { kind: 'setStill', shotId: first.id, still: draft.still ?? null },
    { kind: 'insertShots', shots: more.map(asShot), at: 1 },
  ]
}

/** New boards for shots, with the open board's settings and without its images; on a model of one take, boards of a model of several. */
export function boardsFor(drafts: readonly ShotDraft[], open: Board, taken: readonly Board[]): readonly Board[] {
  const portions = portioned(drafts)
  return boardsOf(portions, open, freeNames(open.name, portions.length, taken))
}

/** A new board for each portion of shots, in the film of the open board: its settings, style and cast, and not its images. */
export function boardsOf(portions: readonly (readonly ShotDraft[])[], open: Board, names: readonly string[]): readonly Board[] {
  const { style, cast } = open
  return portions.map((portion, index) => {
    const fresh = newBoard(names[index] ?? open.name)
    const model = specOf(open.model).multiShot ? open.model : fresh.model
    const settings = { ...open.settings, startImage: null, endImage: null }
    return { ...fresh, model, settings, shots: portion.map(asShot), ...(style !== undefined && { style }), ...(cast !== undefined && { cast }) }
  })
}

function asShot({ seconds, prompt, notes, still }: ShotDraft): Shot {
  return { id: ShotIdSchema.parse(crypto.randomUUID()), seconds, prompt, notes, ...(still && { still }) }
}
