import { MAX_SHOT_SECONDS, MAX_SHOTS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import type { PriceSheet } from '../../../../shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../../../shared/domain/quote.ts'
import { type Board, clipSeconds, type Shot } from '../../../../shared/domain/storyboard.ts'
import type { Credits, Seconds } from '../../../../shared/domain/units.ts'
import { freeName, freeNames, isUntitled } from '../board-names.ts'
import { applyAll, isRefusal } from '../commands.ts'
import { boardsOf, fillBlank, insertAfter, isBlank, type Landing } from '../landing.ts'
import { fitting, portioned } from './portions.ts'
import { neighbour, type ReviewRow } from './review.ts'

/** Where shots land: on the open board as far as there is room, or on boards of their own. */
export type Place = 'here' | 'boards'

/** What is decided of a landing beside its rows. */
export interface Target {
  readonly open: Board
  /** The shot of the open board that they go behind. */
  readonly behind: Shot
  readonly place: Place
  /** What the first of the new boards is called. */
  readonly name: string
  readonly taken: readonly Board[]
}

/** One board of those that the rows fill. */
export interface BoardPlan {
  readonly name: string
  /** Whether it is the open one. */
  readonly open: boolean
  /** The row that begins it. */
  readonly first: number
  /** Of the whole board, with what it had before. */
  readonly shots: number
  readonly seconds: Seconds
  readonly credits: Credits | null
  /** Whether it begins there because the user says so. */
  readonly held: boolean
  /** The rows that it could begin with instead; null where the cut cannot go there. */
  readonly earlier: number | null
  readonly later: number | null
}

/** How many shots the open board still takes, and how many seconds. */
export function roomHere(open: Board): { readonly shots: number; readonly seconds: Seconds } {
  if (!specOf(open.model).multiShot) return { shots: 0, seconds: 0 }
  return isBlank(open) ? { shots: MAX_SHOTS, seconds: MAX_SHOT_SECONDS } : { shots: MAX_SHOTS - open.shots.length, seconds: Math.max(0, MAX_SHOT_SECONDS - clipSeconds(open)) }
}

/** Where rows land unless the user says otherwise: on the open board where all of them find room there, or where it is blank and would only stay behind. */
export function placeFor(rows: readonly ReviewRow[], open: Board): Place {
  const pieces = rows.filter(({ used }) => used).map(({ seconds }) => ({ seconds: seconds ?? 1 }))
  const fits = isBlank(open) || fitting(pieces, filledBy(open)) === pieces.length
  return fits && roomHere(open).shots > 0 ? 'here' : 'boards'
}

/** What counts as being on the open board already. */
function filledBy(open: Board): { readonly shots: number; readonly seconds: Seconds } {
  const { shots, seconds } = roomHere(open)
  return { shots: MAX_SHOTS - shots, seconds: MAX_SHOT_SECONDS - seconds }
}

/** The rows that become shots, by their places: those on the open board, and those on each new one. */
interface Shares {
  readonly here: readonly number[]
  readonly portions: readonly (readonly number[])[]
}

/** Where rows begin boards: those that become shots, shared out. */
function shared(rows: readonly ReviewRow[], { open, place }: Target): Shares {
  // A shot without seconds yet takes one, so that it stands somewhere.
  const pieces = rows.flatMap(({ used, seconds, begins }, index) => (used ? [{ index, seconds: seconds ?? 1, begins }] : []))
  const count = place === 'here' ? fitting(pieces, filledBy(open)) : 0
  const indexes = (some: typeof pieces): readonly number[] => some.map(({ index }) => index)
  return { here: indexes(pieces.slice(0, count)), portions: portioned(pieces.slice(count)).map((portion) => portion.map(({ index }) => index)) }
}

/** What the rows do to the project, as one step. Only of rows that all have seconds. */
export function landingOf(rows: readonly ReviewRow[], target: Target): Landing {
  return landingFrom(rows, target, shared(rows, target))
}

function landingFrom(rows: readonly ReviewRow[], target: Target, { here, portions }: Shares): Landing {
  const { open, behind } = target
  const drafts = (some: readonly number[]) => some.flatMap((index) => rows[index] ?? []).map(({ seconds, prompt, notes }) => ({ seconds: seconds ?? 1, prompt, notes }))
  const called = here.length === 0 ? open.name : nameHere(target)
  const boards = boardsOf(portions.map(drafts), open, namesFor(target, called, portions.length))
  if (here.length === 0) return { commands: [], boards }
  return { commands: isBlank(open) ? [...fillBlank(open, drafts(here)), { kind: 'rename', name: called }] : [insertAfter(open, behind, drafts(here))], boards }
}

/** The boards as they will be, with their price and the places that each cut can go to. */
export function boardPlans(rows: readonly ReviewRow[], target: Target, sheet: PriceSheet): readonly BoardPlan[] {
  const shares = shared(rows, target)
  const { here, portions } = shares
  const { commands, boards } = landingFrom(rows, target, shares)
  const opened = applyAll(target.open, commands)
  const groups = [...(here.length === 0 || isRefusal(opened) ? [] : [{ indexes: here, board: opened, open: true }]), ...boards.map((board, index) => ({ indexes: portions[index] ?? [], board, open: false }))]
  return groups.flatMap(({ indexes: [first], board, open }, index): readonly BoardPlan[] => {
    if (first === undefined) return []
    const earlier = index === 0 ? null : neighbour(rows, first, -1)
    const later = index === 0 ? null : neighbour(rows, first, 1)
    const before = groups[index - 1]
    const grows = before && clipSeconds(before.board) + (rows[first]?.seconds ?? 1) <= MAX_SHOT_SECONDS && before.board.shots.length < MAX_SHOTS
    return [
      {
        name: board.name,
        open,
        first,
        shots: board.shots.length,
        seconds: clipSeconds(board),
        credits: quoteBoard(board, sheet)?.credits ?? null,
        held: rows[first]?.begins === true && index > 0,
        // A board keeps a shot: a cut stops behind the first one of the board before it.
        earlier: earlier !== null && before && before.indexes.length > 1 ? earlier : null,
        later: grows && rows[first]?.begins ? later : null,
      },
    ]
  })
}

/** What the open board is called once shots are on it: blank and untitled, it takes the name of the script. */
function nameHere({ open, name, taken }: Target): string {
  return isBlank(open) && isUntitled(open.name) && name !== open.name ? freeName(name, taken) : open.name
}

/** Names for so many new boards beside the open one, which is called so. */
function namesFor({ name, open, taken }: Target, called: string, count: number): readonly string[] {
  const beside = taken.map((board) => (board.id === open.id ? { ...board, name: called } : board))
  const free = !beside.some((board) => board.name === name)
  const rest = freeNames(name, free ? count - 1 : count, beside)
  return free && count > 0 ? [name, ...rest] : rest
}
