import { createHash } from 'node:crypto'
import { z } from 'zod'
import { parseJson } from '../apiframe/json.ts'
import { type JournalEntry, JournalEntrySchema } from './journal-entry.ts'

/** Hex digits of the SHA-256 that open each line. */
const CHECKSUM_DIGITS = 16

/**
 * The newest version of lines that is understood and written here. 1: Shotboard 0.1.0. 2: `completed` has
 * its moment and `attention` its evidence, there are `restored`, `doubtful` and `imported`, and a quote may be by a corrected figure.
 * 3: an ordered board may have style and cast.
 */
const VERSION = 3

/** The earliest version that holds an entry, so that an earlier Shotboard goes on reading a journal that it can read. */
function versionOf(entry: JournalEntry): number {
  const order = entry.is === 'intent' ? entry.order : entry.is === 'imported' ? entry.render.order : null
  return order && (order.board.style !== undefined || order.board.cast) ? VERSION : 2
}

const VersionedSchema = z.looseObject({ v: z.int().min(1) })

/** What one line of the file turned out to be. `damaged`: its checksum does not hold, or nobody wrote such a line. `foreign`: whole, of a newer version. */
export type LineReading =
  | { readonly is: 'entry'; readonly entry: JournalEntry }
  | { readonly is: 'damaged' }
  | { readonly is: 'foreign' }

/** An entry as a line: checksum, space, JSON with its version `v`, newline. JSON holds no raw newline. */
export function lineOf(entry: JournalEntry): string {
  const json = JSON.stringify({ v: versionOf(entry), ...entry })
  return `${checksumOf(json)} ${json}\n`
}

/** Reads one line, without its newline. */
export function readLine(line: string): LineReading {
  const json = line.slice(CHECKSUM_DIGITS + 1)
  if (line.charAt(CHECKSUM_DIGITS) !== ' ' || line.slice(0, CHECKSUM_DIGITS) !== checksumOf(json)) return { is: 'damaged' }
  const versioned = VersionedSchema.safeParse(parseJson(Buffer.from(json)))
  if (!versioned.success) return { is: 'damaged' }
  const { v, ...rest } = versioned.data
  if (v > VERSION) return { is: 'foreign' }
  const parsed = JournalEntrySchema.safeParse(rest)
  return parsed.success ? { is: 'entry', entry: parsed.data } : { is: 'damaged' }
}

function checksumOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, CHECKSUM_DIGITS)
}
