import { accounted } from './account.ts'
import { readFountain } from './fountain/read-fountain.ts'
import { readLines } from './read-lines.ts'
import type { Format, Reading } from './read-shot.ts'
import { readAsTable, readTable } from './read-table.ts'
import { formatOfFile, recognise } from './recognise.ts'

/** The most text that is read as one script, in characters, and the most shots. */
const TEXT_MAX = 400_000
const SHOTS_MAX = 300

/** Why a text was not read, in one sentence, and as what it was to be. */
export interface Unread {
  readonly format: Format
  readonly refusal: string
}

/** A text as all its readers take it: one kind of line end, and no sign before it that only says how it is stored. */
export function asRead(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
}

/**
 * Reads shots from a script, a list or a table, with seconds in any usual spelling. Nothing is rounded or made up: what
 * cannot be read stays as text, and says so. `format`: what the user says that it is; null where nobody does.
 */
export async function readScript(text: string, format: Format | null, file: string | null = null): Promise<Reading | Unread> {
  if (text.length > TEXT_MAX) return { format: format ?? 'lines', refusal: `That is ${text.length.toLocaleString('en-US')} characters, and at most ${TEXT_MAX.toLocaleString('en-US')} are read at once. Take only the part that you want to see as shots.` }
  const told = format ?? formatOfFile(file)
  // What nothing is told of may be a table: that is known once it is read as one.
  const table = told === undefined ? readTable(text) : null
  const found = told ?? (table ? 'table' : recognise(text))
  const read = table ? { name: null, shots: table } : await readers[found](text)
  if ('refusal' in read) return { format: found, refusal: read.refusal }
  const shots = accounted(text, read.shots)
  const count = shots.filter(({ left }) => left === null).length
  if (count > SHOTS_MAX || shots.length > 4 * SHOTS_MAX) {
    return { format: found, refusal: `That makes ${count.toLocaleString('en-US')} shots, and at most ${SHOTS_MAX} are looked at at once. Leave the scenes in the text that you want now.` }
  }
  return { format: found, name: read.name, shots }
}

type Reader = (text: string) => Omit<Reading, 'format'> | { readonly refusal: string } | Promise<Omit<Reading, 'format'>>

const readers: Readonly<Record<Format, Reader>> = {
  lines: (text) => ({ name: null, shots: readLines(text) }),
  table: (text) => {
    const shots = readAsTable(text)
    return shots ? { name: null, shots } : { refusal: 'No columns were found in this text. Read it as plain text.' }
  },
  markdown: async (text) => {
    const { readMarkdown } = await import('./markdown/read-markdown.ts')
    return readMarkdown(text)
  },
  fountain: readFountain,
}
