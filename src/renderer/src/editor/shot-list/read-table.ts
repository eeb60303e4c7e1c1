import { parse } from 'papaparse'
import { columnsOf, isNumber, type Role } from './columns.ts'
import { judged, lengthIn } from './length-words.ts'
import { leftOut, type Lines, type ReadShot } from './read-shot.ts'

/** A row of a table with where it stands in the text. */
export interface Row {
  readonly lines: Lines
  readonly cells: readonly string[]
}

/** Reads what was copied from a spreadsheet, or CSV; null where the text is neither. */
export function readTable(text: string): readonly ReadShot[] | null {
  if (text.includes('\t')) {
    const rows = rowsOf(text, '\t') ?? rowsOf(text, '\t', '\0') ?? []
    const own = readOwn(rows)
    // A tab in one line of a script makes no table of it.
    if (own || rows.every(({ cells }) => cells.length > 1) || columnsOf(rows.map(({ cells }) => cells))) return own ?? readRows(rows, '\t')
    return null
  }
  for (const delimiter of [',', ';']) {
    const rows = rowsOf(text, delimiter)
    // Prose has commas too: a table is known by a column of lengths.
    if (rows && rows.every(({ cells }) => cells.length > 1) && columnsOf(rows.map(({ cells }) => cells))) return readRows(rows, delimiter)
  }
  return null
}

/** Reads a text as a table because the user says that it is one: by the sign that stands in most of its rows; null where none does. */
export function readAsTable(text: string): readonly ReadShot[] | null {
  const found = readTable(text)
  if (found) return found
  const [best] = ['\t', ';', ',', '|']
    .map((delimiter) => ({ delimiter, rows: rowsOf(text, delimiter) ?? rowsOf(text, delimiter, '\0') ?? [] }))
    .toSorted((one, other) => cut(other.rows) - cut(one.rows))
  return best && cut(best.rows) > 0 ? readRows(best.rows, best.delimiter) : null
}

/** How many rows have more than one cell. */
function cut(rows: readonly Row[]): number {
  return rows.filter(({ cells }) => cells.length > 1).length
}

/** What Shotboard itself writes: seconds, prompt and, it may be, notes; taken to the letter. */
function readOwn(rows: readonly Row[]): readonly ReadShot[] | null {
  if (!rows.every(({ cells }) => cells.length >= 2 && cells.length <= 3 && /^\d+ s$/.test(cells[0] ?? ''))) return null
  return rows.map(({ lines, cells: [length = '', prompt = '', notes = ''] }) => ({ lines, ...judged(lengthIn(length), length), prompt, notes, left: null }))
}

/** Reads rows of cells by what stands over them, or by what is in them. */
export function readRows(rows: readonly Row[], delimiter: string): readonly ReadShot[] {
  const columns = columnsOf(rows.map(({ cells }) => cells))
  const [head] = rows
  return rows.map((row, index) => {
    if (columns?.headed && index === 0) return readHeading(row)
    return columns ? readRow(row, columns.roles, columns.headed ? (head?.cells ?? []) : [], delimiter) : { lines: row.lines, ...judged(null, ''), ...withoutNumber(row.cells), left: null }
  })
}

function readHeading({ lines, cells }: Row): ReadShot {
  return leftOut(lines, cells.map((cell) => cell.trim()).filter(Boolean).join(' · '), 'Read as the names of the columns.')
}

function readRow({ lines, cells }: Row, roles: readonly Role[], names: readonly string[], delimiter: string): ReadShot {
  const length = (cells[roles.indexOf('length')] ?? '').trim()
  const seconds = lengthIn(length)
  const found = judged(seconds, length)
  // What stands where a length should and is none is kept, in the notes.
  const odd = seconds === null && length !== '' ? [length] : []
  const trouble = seconds === null && length !== '' ? `“${length}” is no number of seconds.` : found.trouble
  const texts = partsOf(cells, roles, names, delimiter)
  return { lines, seconds: found.seconds, trouble, prompt: texts.prompt, notes: [...odd, ...texts.notes].join('\n'), left: null }
}

/** The prompt, and everything that is neither prompt, length nor number. */
function partsOf(cells: readonly string[], roles: readonly Role[], names: readonly string[], delimiter: string): { readonly prompt: string; readonly notes: readonly string[] } {
  let prompt = ''
  const notes: string[] = []
  for (const [column, cell] of cells.entries()) {
    const role = roles[column] ?? 'other'
    const name = names[column]?.trim() ?? ''
    // A comma with a space behind it is a comma of the prompt that nobody quoted.
    const goesOn = delimiter === ',' && names.length === 0 && prompt !== '' && role === 'other' && cell.startsWith(' ')
    if (role === 'prompt') prompt = cell.trim()
    else if (goesOn) prompt += `,${cell.trimEnd()}`
    else if ((role === 'notes' || role === 'other') && cell.trim() !== '') notes.push(role === 'notes' || name === '' ? cell.trim() : `${name}: ${cell.trim()}`)
  }
  return { prompt, notes }
}

/** A row of a table without lengths: the first words are the prompt. */
function withoutNumber(cells: readonly string[]): { readonly prompt: string; readonly notes: string } {
  const [prompt = '', ...notes] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !isNumber(cell))
  return { prompt, notes: notes.join('\n') }
}

/** The rows that have something in them; null where quotes are opened that nobody closes. */
function rowsOf(text: string, delimiter: string, quoteChar = '"'): readonly Row[] | null {
  const { data, errors } = parse(text, { delimiter, newline: '\n', quoteChar })
  if (errors.some(({ type }) => type === 'Quotes')) return null
  let line = 1
  return data.flatMap((cells) => {
    const from = line
    line += 1 + cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0)
    return cells.some((cell) => cell.trim() !== '') ? [{ lines: { from, to: line - 1 }, cells }] : []
  })
}
