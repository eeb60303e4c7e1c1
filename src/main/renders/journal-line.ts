import { createHash } from 'node:crypto'
import { type JournalEntry, JournalEntrySchema } from './journal-entry.ts'

/** Hex digits of the SHA-256 that open each line. */
const CHECKSUM_DIGITS = 16

/** What one line of the file turned out to be. `damaged`: its checksum does not hold. `foreign`: whole, of a newer version. */
export type LineReading =
  | { readonly is: 'entry'; readonly entry: JournalEntry }
  | { readonly is: 'damaged' }
  | { readonly is: 'foreign' }

/** An entry as a line: checksum, space, JSON, newline. JSON holds no raw newline. */
export function lineOf(entry: JournalEntry): string {
  const json = JSON.stringify(entry)
  return `${checksumOf(json)} ${json}\n`
}

/** Reads one line, without its newline. */
export function readLine(line: string): LineReading {
  const json = line.slice(CHECKSUM_DIGITS + 1)
  if (line.charAt(CHECKSUM_DIGITS) !== ' ' || line.slice(0, CHECKSUM_DIGITS) !== checksumOf(json)) return { is: 'damaged' }
  const parsed = JournalEntrySchema.safeParse(JSON.parse(json))
  return parsed.success ? { is: 'entry', entry: parsed.data } : { is: 'foreign' }
}

function checksumOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, CHECKSUM_DIGITS)
}
