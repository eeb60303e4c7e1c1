import { appendFile, type FileHandle, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Log } from '../log.ts'
import { syncFolder } from '../durable-file.ts'
import type { JournalEntry } from './journal-entry.ts'
import { lineOf, readLine } from './journal-line.ts'
import { serially } from './serially.ts'

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

/**
 * Opens the journal, or begins one. An end that was torn by a crash is cut off and kept beside it as `.torn`; a damaged
 * line before the end is passed over and left where it is. Rejects where a newer version wrote the file.
 */
export async function openJournal(file: string, log: Log): Promise<Journal> {
  await (await open(file, 'a+', 0o600)).close()
  await syncFolder(dirname(file))
  const bytes = await readFile(file)
  const { entries, wholeLength, damaged } = readWhole(bytes)
  if (damaged > 0) log(`journal: ${damaged} damaged line(s) passed over`)
  if (wholeLength < bytes.length) {
    log(`journal: a torn end of ${bytes.length - wholeLength} bytes was cut off`)
    await appendFile(`${file}.torn`, bytes.subarray(wholeLength))
  }
  const handle = await open(file, 'r+')
  return { entries, damaged, ...(await startWriting(handle, wholeLength)) }
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

async function writeAt(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written)
    written += bytesWritten
  }
}

interface WholePart {
  readonly entries: readonly JournalEntry[]
  /** Bytes up to the end of the last line that holds. */
  readonly wholeLength: number
  readonly damaged: number
}

function readWhole(bytes: Buffer): WholePart {
  const entries: JournalEntry[] = []
  let wholeLength = 0
  let damaged = 0
  let from = 0
  for (let end = bytes.indexOf('\n', from); end !== -1; end = bytes.indexOf('\n', from)) {
    const reading = readLine(bytes.toString('utf8', from, end))
    from = end + 1
    if (reading.is === 'foreign') {
      throw new Error('The list of renders was written by a newer version of Shotboard. Start that version, or update this one.')
    }
    if (reading.is === 'damaged') {
      damaged += 1
    } else {
      entries.push(reading.entry)
      wholeLength = from
    }
  }
  return { entries, wholeLength, damaged }
}
