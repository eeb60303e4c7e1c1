import type { BackupState, BoardsCopy } from '../../../shared/domain/backup.ts'
import type { Project } from '../../../shared/domain/storyboard.ts'
import type { Answer } from '../../../shared/ipc/app-error.ts'
import { ask } from '../bridge/bridge.ts'
import { UNTITLED } from '../editor/board-names.ts'
import { inBoards } from '../editor/count-words.ts'
import { copyOf, newBoard } from '../editor/new-board.ts'
import { sampleBoard } from '../editor/sample-board.ts'
import { type HeldBoards, loadBoards } from '../storage/boards.ts'
import { checkBoards, type Damage, repairBoards } from '../storage/check-boards.ts'
import { openDatabase, type ShotboardDb } from '../storage/db.ts'
import { storageTrouble, type StorageTrouble } from '../storage/trouble.ts'
import { dayAndTime } from '../ui/when.ts'
import { createKeeper, type Keeper, type Mark } from './keep-project.ts'
import { repairInWords } from './repair-words.ts'

/** Why the boards are not open, in one sentence, and what can be done about it. */
export interface StartTrouble {
  readonly trouble: string
  /** `blocked`: only another try helps. `lost`: the database cannot be opened. `damaged`: it can, and boards are missing. `restarting`: the app ends and starts again. */
  readonly is: 'blocked' | 'lost' | 'damaged' | 'restarting'
}

/** The boards, open. */
export interface OpenBoards {
  readonly db: ShotboardDb
  readonly project: Project
  /** What is on the disk already; null where the project is on no disk yet. */
  readonly onDisk: Project | null
  /** Null where nothing may be written. */
  readonly keeper: Keeper | null
  /** What became of the boards at this start, for the user to read; null where all is as it was. */
  readonly notice: string | null
}

/** What the user chose where boards could not be opened whole: nothing yet, or to go on with what can be read. */
export type Choice = 'none' | 'as-is'

export const READ_ONLY = 'These boards were saved by a newer version of Shotboard, so this one only shows them. Install that version to edit them.'
const BOTH_DAMAGED = 'Boards are missing from Shotboard’s database, and the latest copy of them is damaged too. Earlier copies are below.'

/** Opens the boards, checks them against what main keeps before anything is written, and restores what is lost. */
export async function openBoards(choice: Choice): Promise<OpenBoards | StartTrouble> {
  const asked = ask('backup.state', undefined).then(valueOf)
  const opened = await openDatabase(asked.then(({ copy }) => copy === 'newer'))
  const kept = await asked
  if (!opened.ok) return unopened(opened, kept)
  const { db } = opened
  try {
    const held = await loadBoards(db)
    return db.readOnly ? shown(db, held) : await checked(db, held, kept, choice)
  } catch (error) {
    db.close()
    return unopened(storageTrouble(error), kept)
  }
}

/** Where there is a copy, the database makes room for it; that needs a start of its own. */
async function unopened({ kind, sentence }: StorageTrouble, kept: BackupState): Promise<StartTrouble> {
  if (kind === 'blocked' || kind === 'newer' || kind === 'full') return { trouble: sentence, is: kind === 'full' ? 'lost' : 'blocked' }
  const restarting = kept.copy === 'whole' && valueOf(await ask('backup.setAside', { again: false })).restarting
  return restarting ? { trouble: 'The database is damaged; Shotboard starts again and restores your boards.', is: 'restarting' } : { trouble: sentence, is: 'lost' }
}

function shown(db: ShotboardDb, { boards }: HeldBoards): OpenBoards | StartTrouble {
  if (boards.length === 0) return { trouble: 'Your boards were saved by a newer version of Shotboard, and this one can read none of them; nothing was changed. Install that version.', is: 'blocked' }
  return { db, project: { boards }, onDisk: { boards }, keeper: null, notice: READ_ONLY }
}

async function checked(db: ShotboardDb, held: HeldBoards, kept: BackupState, choice: Choice): Promise<OpenBoards | StartTrouble> {
  const finding = checkBoards(held, kept)
  const keeper = createKeeper(db, markAfter(held, kept))
  if (finding.is === 'new') {
    // Rows that cannot be read are boards all the same: no sample is laid over them.
    const first = held.unreadable.length > 0 ? newBoard(UNTITLED) : sampleBoard()
    return { db, project: { boards: [first] }, onDisk: null, keeper, notice: unreadableInWords(held) }
  }
  if (finding.is === 'damaged') {
    const copy = kept.copy === 'whole' ? valueOf(await ask('backup.copy', { id: null })) : null
    if (copy) return restored(db, held, finding.damage, copy, keeper)
    return choice === 'as-is' ? goOn(db, held, keeper) : { trouble: BOTH_DAMAGED, is: 'damaged' }
  }
  const project = { boards: held.boards }
  if (finding.copy !== 'current') await keeper.copy(project)
  const renewed = finding.copy === 'damaged' ? 'The copy of your boards outside the database was damaged or missing. It was made anew, and nothing was lost.' : null
  return { db, project, onDisk: project, keeper, notice: renewed ?? unreadableInWords(held) }
}

async function restored(db: ShotboardDb, held: HeldBoards, damage: Damage, copy: BoardsCopy, keeper: Keeper): Promise<OpenBoards> {
  const repaired = repairBoards(held, copy, (board) => copyOf(board, `${board.name.slice(0, 100)} (other state)`))
  const project = { boards: repaired.boards }
  await keeper.replace(project)
  return { db, project, onDisk: project, keeper, notice: repairInWords(damage, repaired, dayAndTime(copy.at)) }
}

/** By the user's choice: what can be read, and an empty board where nothing can. */
async function goOn(db: ShotboardDb, { boards }: HeldBoards, keeper: Keeper): Promise<OpenBoards> {
  const project = { boards: boards.length > 0 ? boards : [newBoard(UNTITLED)] }
  await keeper.replace(project)
  return { db, project, onDisk: project, keeper, notice: null }
}

/** Saves go on above everything that either side has seen. */
function markAfter({ sentinel }: HeldBoards, { mark }: BackupState): Mark {
  const install = mark?.install ?? sentinel?.install ?? crypto.randomUUID()
  return { install, revision: Math.max(mark?.revision ?? 0, sentinel?.revision ?? 0) }
}

function unreadableInWords({ unreadable }: HeldBoards): string | null {
  if (unreadable.length === 0) return null
  return `${inBoards(unreadable.length)} in the database cannot be read by this version. ${unreadable.length === 1 ? 'It is' : 'They are'} kept untouched on this machine.`
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.error.sentence)
  return answer.value
}
