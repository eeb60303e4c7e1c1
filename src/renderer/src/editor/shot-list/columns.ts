import { isWrittenLength, lengthIn } from './length-words.ts'

/** What a column of a table holds. `other`: what goes into the notes. */
export type Role = 'length' | 'prompt' | 'number' | 'notes' | 'other'

/** What is written over columns, in lower case without signs. */
const HEADINGS: Readonly<Record<Exclude<Role, 'other'>, ReadonlySet<string>>> = {
  length: new Set(['seconds', 'second', 'secs', 'sec', 's', 'duration', 'dur', 'length', 'len', 'time', 'timing', 'runtime']),
  prompt: new Set(['prompt', 'description', 'desc', 'shot description', 'action', 'visual', 'visuals', 'picture', 'content', 'text', 'image']),
  number: new Set(['', 'no', 'nr', 'number', 'shot', 'shot no', 'shot nr', 'shot number', 'scene', 'id']),
  notes: new Set(['notes', 'note', 'comment', 'comments', 'remarks']),
}
const NUMBER = /^(?:(?:shot|scene|sc|sh)\.?\s*)?#?\s*\d+[a-z]?[.)]?$/i

/** Whether a cell only numbers its row: `3`, `#3`, `Shot 3`, `12a`. */
export function isNumber(cell: string): boolean {
  return NUMBER.test(cell.trim())
}

type Row = readonly string[]

/** What each column holds, and whether the first row is its heading; null where no column holds lengths. */
export function columnsOf(rows: readonly Row[]): { readonly roles: readonly Role[]; readonly headed: boolean } | null {
  const [first] = rows
  if (!first) return null
  const headed = headingRoles(first)
  if (headed) return { roles: withPrompt(headed, rows.slice(1)), headed: true }
  const width = Math.max(...rows.map(({ length }) => length))
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''))
  const lengths = columns.flatMap((cells, column) => (cells.every((cell) => lengthIn(cell) !== null) ? [column] : []))
  // Of several the one with units; then one that does not just count the rows.
  const counting = columns.map((cells) => cells.every((cell, row) => lengthIn(cell) === row + 1))
  const length = lengths.find((column) => columns[column]?.every(isWrittenLength)) ?? lengths.find((column) => !counting[column]) ?? (rows.length === 1 ? lengths[0] : undefined)
  if (length === undefined) return null
  const roles = columns.map((cells, column): Role => (column === length ? 'length' : column < 2 && cells.every(isNumber) ? 'number' : 'other'))
  return { roles: withPrompt(roles, rows), headed: false }
}

/** A first row is a heading where it names a column of lengths or of prompts, and holds no length itself. */
function headingRoles(row: Row): readonly Role[] | null {
  if (row.some((cell) => lengthIn(cell) !== null)) return null
  const roles = row.map((cell): Role => roleNamed(cell.toLowerCase().replaceAll(/\(.*?\)|[^a-z ]/g, '').trim()) ?? 'other')
  return roles.includes('length') || roles.includes('prompt') ? roles : null
}

function roleNamed(heading: string): Role | undefined {
  return (['length', 'prompt', 'number', 'notes'] as const).find((role) => HEADINGS[role].has(heading))
}

/** Where no column is named for the prompt, it is the first one with words. */
function withPrompt(roles: readonly Role[], rows: readonly Row[]): readonly Role[] {
  if (roles.includes('prompt')) return roles
  const worded = (column: number): boolean => rows.some((row) => /\p{L}{2}/u.test(row[column] ?? '') && !isNumber(row[column] ?? ''))
  const prompt = roles.findIndex((role, column) => (role === 'other' || role === 'number') && worded(column))
  const place = prompt >= 0 ? prompt : roles.indexOf('other')
  return roles.map((role, column) => (column === place ? 'prompt' : role))
}
