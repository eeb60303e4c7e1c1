import { appendFile, type FileHandle, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { inWords, type Log } from '../log.ts'
import { syncFolder, writeAt } from '../durable-file.ts'
import { serially } from '../serially.ts'
import { compacted, type JournalLine, passingBytes } from './compaction.ts'
import type { JournalEntry } from './journal-entry.ts'
import { lineOf, readLine } from './journal-line.ts'

/** The append-only file that is the source of truth for every order. One process writes it at a time. */
export interface Journal {
  /** What the file held when it was opened, oldest first. */
  readonly entries: readonly JournalEntry[]
  /** Lines of it that are damaged, and were passed over. An end that a crash tore in the middle of a line is none. */
  readonly damaged: number
  /** Resolves when the entry is on the disk; only then may the effect that it announces begin. Rejects where the disk refuses. */
  readonly append: (entry: JournalEntry) => Promise<void>
  /** Waits for every entry handed in, then closes the file. */
  readonly close: () => Promise<void>
}

/** The steps of putting a shorter file in the journal's place. */
export interface ReplaceSteps {
  /** Resolves when the bytes are on the disk under this name. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly syncFolder: (folder: string) => Promise<void>
}

/** When and how a journal is compacted. */
export interface Compaction {
  /** Bytes from which it is looked whether half of them can go. */
  readonly fromBytes: number
  readonly steps: ReplaceSteps
}

/** How long reading goes on before it lets others have a turn, in milliseconds: a window opens meanwhile. */
const TURN_MS = 8

const COMPACTION: Compaction = { fromBytes: 1024 * 1024, steps: { write: writeWhole, rename, syncFolder } }

/**
 * Opens the journal, or begins one. An end that was torn by a crash is cut off and kept beside it as `.torn`; a damaged
 * line before the end is passed over and left where it is. A large file of which half says nothing any more is replaced
 * by a shorter one. Rejects where a newer version wrote the file.
 */
export async function openJournal(file: string, log: Log, compaction: Compaction = COMPACTION): Promise<Journal> {
  await (await open(file, 'a+', 0o600)).close()
  await syncFolder(dirname(file))
  const found = await readWhole(file)
  if (found.damaged > 0) log(`journal: ${found.damaged} damaged line(s) passed over`)
  if (found.torn.length > 0) {
    log(`journal: a torn end of ${found.torn.length} bytes was cut off`)
    await appendFile(`${file}.torn`, found.torn)
  }
  const { entries, wholeLength, damaged } = (await compact(file, found, compaction, log)) ? await readWhole(file) : found
  const handle = await open(file, 'r+')
  return { entries, damaged, ...(await startWriting(handle, wholeLength)) }
}

/**
 * Puts a shorter file in the journal's place, where that halves it. A crash at any moment leaves the old one whole or the
 * new one; so does a disk that refuses, and then the journal is opened as it is. True where it may have changed.
 */
async function compact(file: string, { lines, wholeLength }: WholePart, { fromBytes, steps }: Compaction, log: Log): Promise<boolean> {
  // Trying costs as much as all of reading, so it is tried only where half can go at all.
  if (wholeLength < fromBytes || passingBytes(lines) * 2 < wholeLength) return false
  const bytes = Buffer.concat(compacted(lines))
  if (bytes.length * 2 > wholeLength) return false
  try {
    // One name: what a crash left there is written over.
    await steps.write(`${file}.new`, bytes)
    await steps.rename(`${file}.new`, file)
    await steps.syncFolder(dirname(file))
    log(`journal: compacted from ${wholeLength} to ${bytes.length} bytes`)
  } catch (error) {
    log(`journal: not compacted: ${inWords(error)}`)
  }
  return true
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function startWriting(handle: FileHandle, wholeLength: number): Promise<Pick<Journal, 'append' | 'close'>> {
  const inTurn = serially()
  let length = wholeLength
  await handle.truncate(length)
  await handle.sync()
  return {
    append: (entry) =>
      inTurn(async () => {
        const line = Buffer.from(lineOf(entry))
        // What an append that failed half-way has left lies behind `length`: cut it before writing there again.
        if ((await handle.stat()).size !== length) await handle.truncate(length)
        await writeAt(handle, line, length)
        await handle.datasync()
        length += line.length
      }),
    close: () => inTurn(() => handle.close()),
  }
}

interface WholePart {
  readonly entries: readonly JournalEntry[]
  /** Every line up to the last one that holds, damaged ones too. */
  readonly lines: readonly JournalLine[]
  /** Bytes up to the end of the last line that holds. */
  readonly wholeLength: number
  readonly damaged: number
  /** What follows it. */
  readonly torn: Buffer
}

async function readWhole(file: string): Promise<WholePart> {
  const bytes = await readFile(file)
  let since = performance.now()
  const all: JournalLine[] = []
  let whole = 0
  let wholeLength = 0
  let from = 0
  for (let end = bytes.indexOf('\n', from); end !== -1; end = bytes.indexOf('\n', from)) {
    const reading = readLine(bytes.toString('utf8', from, end))
    if (reading.is === 'foreign') {
      throw new Error('The list of renders was written by a newer version of Shotboard. Start that version, or update this one.')
    }
    all.push({ bytes: bytes.subarray(from, end + 1), reading })
    from = end + 1
    if (reading.is === 'entry') {
      whole = all.length
      wholeLength = from
    }
    if (performance.now() - since > TURN_MS) {
      await setImmediate()
      since = performance.now()
    }
  }
  return {
    entries: all.flatMap(({ reading }) => (reading.is === 'entry' ? [reading.entry] : [])),
    lines: all.slice(0, whole),
    wholeLength,
    damaged: all.filter(({ reading }) => reading.is === 'damaged').length,
    torn: bytes.subarray(wholeLength),
  }
}
