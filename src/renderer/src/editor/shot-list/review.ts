import { MAX_SHOT_SECONDS } from '../../../../shared/domain/models/catalogue.ts'
import type { ShotDraft } from '../../../../shared/domain/shot-draft.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { proposedSeconds } from './proposed-seconds.ts'
import type { Lines, ReadShot } from './read-shot.ts'

/** A piece of the text as it will land, until it does. */
export interface ReviewRow extends Omit<ReadShot, 'lines'> {
  /** Of no meaning beyond telling rows apart. */
  readonly key: string
  /** What it was read from. No change loses one; a row that was split has them twice. */
  readonly lines: readonly Lines[]
  /** Whether it becomes a shot. */
  readonly used: boolean
  /** The seconds are ours, by how many words there are, and nobody’s who wrote the text or looked at it. */
  readonly proposed: boolean
  /** A board begins with it, because the user says so. */
  readonly begins: boolean
}

type Rows = readonly ReviewRow[]

/** What was read, as the user is first shown it: everything but what is left out becomes a shot, with proposed seconds where none are written. */
export function reviewOf(shots: readonly ReadShot[]): Rows {
  return shots.map((shot, index): ReviewRow => {
    const proposed = shot.left === null && shot.seconds === null && shot.trouble === null
    return { ...shot, key: String(index), lines: [shot.lines], seconds: proposed ? proposedSeconds(shot.prompt) : shot.seconds, used: shot.left === null, proposed, begins: false }
  })
}

/** Changes one row. A length by the user's hand settles what could not be read; a proposed one follows the words. */
export function changedRow(rows: Rows, index: number, changes: Partial<Pick<ReviewRow, 'seconds' | 'prompt' | 'notes' | 'used'>>): Rows {
  return rows.map((row, place) => {
    if (place !== index) return row
    const next = { ...row, ...changes, proposed: changes.seconds === undefined && row.proposed }
    // A piece that was left out has no seconds yet when it becomes a shot.
    const first = next.used && next.seconds === null && next.trouble === null
    return next.proposed || first ? { ...next, seconds: proposedSeconds(next.prompt), proposed: true } : next
  })
}

/** Gives every row that is used, and whose seconds nobody wrote, so many. */
export function withSeconds(rows: Rows, seconds: Seconds): Rows {
  return rows.map((row) => (row.used && (row.seconds === null || row.proposed) ? { ...row, seconds, proposed: false } : row))
}

/** Moves a shot past its neighbour among the shots: -1 up, 1 down. The same rows where there is none. */
export function movedRow(rows: Rows, index: number, by: -1 | 1): Rows {
  const row = rows[index]
  const to = neighbour(rows, index, by)
  if (!row || to === null) return rows
  return rows.toSpliced(index, 1).toSpliced(to, 0, row)
}

/** Makes a shot and the one behind it one: all their words, notes and lines, and their seconds as far as one shot may last. */
export function mergedRow(rows: Rows, index: number): Rows {
  const row = rows[index]
  const next = neighbour(rows, index, 1)
  const other = next === null ? undefined : rows[next]
  if (!row || next === null || !other) return rows
  const prompt = joined([row.prompt, other.prompt], ' ')
  const written = row.seconds !== null && other.seconds !== null && !(row.proposed && other.proposed)
  const merged: ReviewRow = {
    ...row,
    prompt,
    notes: joined([...new Set([...row.notes.split('\n'), ...other.notes.split('\n')])], '\n'),
    lines: [...row.lines, ...other.lines.filter((lines) => !row.lines.includes(lines))],
    trouble: joined([row.trouble ?? '', other.trouble ?? ''], ' ') || null,
    seconds: written ? Math.min((row.seconds ?? 0) + (other.seconds ?? 0), MAX_SHOT_SECONDS) : row.proposed && other.proposed ? proposedSeconds(prompt) : null,
    proposed: row.proposed || other.proposed,
  }
  return rows.with(index, merged).toSpliced(next, 1)
}

/** Cuts a row’s words in two where the caret stands; its seconds are shared out by the words, and are ours from then on. */
export function splitRow(rows: Rows, index: number, caret: number, key: string): Rows {
  const row = rows[index]
  const [before, behind] = [row?.prompt.slice(0, caret).trim() ?? '', row?.prompt.slice(caret).trim() ?? '']
  if (!row || before === '' || behind === '') return rows
  const [one, two] = [proposedSeconds(before), proposedSeconds(behind)]
  const shared = row.seconds === null || row.proposed ? one : Math.min(Math.max(Math.round((row.seconds * one) / (one + two)), 1), Math.max(row.seconds - 1, 1))
  const first: ReviewRow = { ...row, prompt: before, seconds: shared, proposed: true }
  const rest = row.seconds === null || row.proposed ? two : Math.max(row.seconds - shared, 1)
  return rows.toSpliced(index, 1, first, { ...row, key, prompt: behind, seconds: rest, proposed: true, begins: false })
}

/** Says that a board begins with a row, or that none has to. */
export function withCut(rows: Rows, index: number, begins: boolean): Rows {
  return rows.map((row, place) => (place === index ? { ...row, begins } : row))
}

/** Where the next shot stands among the rows, this way; null where there is none. */
export function neighbour(rows: Rows, index: number, by: -1 | 1): number | null {
  for (let place = index + by; place >= 0 && place < rows.length; place += by) if (rows[place]?.used) return place
  return null
}

/** Which shot each row becomes, from 1, null for one that becomes none; and how many there are. */
export function shotNumbers(rows: Rows): { readonly numbers: readonly (number | null)[]; readonly count: number } {
  let count = 0
  const numbers = rows.map(({ used }) => {
    if (used) count += 1
    return used ? count : null
  })
  return { numbers, count }
}

/** How many rows are used and have seconds that nobody wrote, or none. */
export function unwritten(rows: Rows): number {
  return rows.filter(({ used, seconds, proposed }) => used && (seconds === null || proposed)).length
}

/** How many rows are used and have no seconds yet. */
export function lacking(rows: Rows): number {
  return rows.filter(({ used, seconds }) => used && seconds === null).length
}

/** The shots that the rows make, in order; those without seconds are not among them. */
export function draftsOf(rows: Rows): readonly ShotDraft[] {
  return rows.flatMap(({ used, seconds, prompt, notes }) => (used && seconds !== null ? [{ seconds, prompt, notes }] : []))
}

function joined(texts: readonly string[], sign: string): string {
  return texts.map((text) => text.trim()).filter(Boolean).join(sign)
}
