import { checkedLine, type LineForm, readCheckedLine } from './checked-line.ts'
import { type JournalEntry, JournalEntrySchema } from './journal-entry.ts'

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

const FORM: LineForm<JournalEntry> = { schema: JournalEntrySchema, newest: VERSION, digits: 16 }

/** What one line of the file turned out to be. `damaged`: its checksum does not hold, or nobody wrote such a line. `foreign`: whole, of a newer version. */
export type LineReading =
  | { readonly is: 'entry'; readonly entry: JournalEntry }
  | { readonly is: 'damaged' }
  | { readonly is: 'foreign' }

/** An entry as a line, with its newline. */
export function lineOf(entry: JournalEntry): string {
  return checkedLine(entry, versionOf(entry), FORM.digits)
}

/** Reads one line, without its newline. */
export function readLine(line: string): LineReading {
  const reading = readCheckedLine(line, FORM)
  if (reading.is === 'whole') return { is: 'entry', entry: reading.value }
  return { is: reading.is === 'newer' ? 'foreign' : 'damaged' }
}
