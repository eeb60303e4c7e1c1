import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { BOARD_FORM } from '../../../shared/domain/board-form.ts'
import { parseJson } from '../../json.ts'
import { type ArchivedFile, ArchiveKindSchema, filesOf, MANIFEST, MANIFEST_BYTES_MAX, type Manifest, ManifestSchema } from './manifest.ts'

/** A file of everything that was found whole: every image and clip lies in the staging folder, and has the length and checksum it must have. */
export interface ReadArchive {
  readonly manifest: Manifest
  /** Where a file of it lies now. */
  readonly staged: (file: ArchivedFile) => string
  readonly files: readonly ArchivedFile[]
}

/** What reading works with. */
export interface ArchiveReading {
  /** An empty folder of ours, on the disk of the clips. */
  readonly staging: string
  /** Hears how many bytes are taken out so far, and how many it will be. */
  readonly read: (bytes: number, total: number) => void
  /** Why there is no room for so many bytes, in one sentence; null where there is. */
  readonly lacksRoom: (bytes: number) => Promise<string | null>
  readonly signal: AbortSignal
}

/** More entries than any file of ours has. */
const ENTRIES_MAX = 250_000

const REFUSALS = {
  foreign: 'This is not a Shotboard file, or it is damaged at its end. Choose a file that Shotboard exported.',
  newer: 'This file was exported by a newer version of Shotboard. Install that version to import it.',
  manifest: 'The list of what is in this file is damaged, so nothing was imported. Export it once more.',
  contents: 'This file does not hold what its own list says, so nothing was imported. Export it once more.',
  damaged: 'A clip or image in this file is damaged, so nothing was imported. Export it once more.',
} as const

/** A fault of the file itself. */
class Refusal extends Error {}

/**
 * Reads a file of everything and checks all of it before anything is kept: names, lengths, checksums, and that there is
 * nothing else in it. What is wrong with the file is one sentence. Rejects where it was aborted, and where our own disk refuses.
 */
export async function readArchive(path: string, reading: ArchiveReading): Promise<ReadArchive | { readonly refusal: string }> {
  try {
    const zip = await orRefuse('foreign', openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }))
    try {
      return await takeOut(zip, reading)
    } finally {
      zip.close()
    }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message }
    throw error
  }
}

async function takeOut(zip: ZipFile, reading: ArchiveReading): Promise<ReadArchive> {
  const entries = await orRefuse('foreign', listEntries(zip))
  const manifest = await readManifest(zip, entries.get(MANIFEST))
  const files = filesOf(manifest)
  if (entries.size !== files.length + 1) throw new Refusal(REFUSALS.contents)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const lacking = await reading.lacksRoom(total)
  if (lacking !== null) throw new Refusal(lacking)
  const staged = (file: ArchivedFile): string => join(reading.staging, file.entry.replace('/', '-'))
  let before = 0
  for (const file of files) {
    const entry = entries.get(file.entry)
    // Stored as it is, and as long as it must be: nothing here can unfold into more.
    if (entry?.compressionMethod !== 0 || entry.uncompressedSize !== file.bytes) throw new Refusal(REFUSALS.contents)
    const start = before
    const sha256 = await copyOut(zip, entry, staged(file), (bytes) => reading.read(start + bytes, total), reading.signal)
    if (sha256 !== file.sha256) throw new Refusal(REFUSALS.damaged)
    before += file.bytes
  }
  return { manifest, files, staged }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > ENTRIES_MAX) throw new Refusal(REFUSALS.contents)
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new Refusal(REFUSALS.contents)
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function readManifest(zip: ZipFile, entry: Entry | undefined): Promise<Manifest> {
  if (!entry) throw new Refusal(REFUSALS.foreign)
  if (entry.uncompressedSize > MANIFEST_BYTES_MAX) throw new Refusal(REFUSALS.manifest)
  const said = parseJson(await orRefuse('manifest', zip.openReadStreamPromise(entry).then(buffer)))
  const kind = ArchiveKindSchema.safeParse(said)
  if (!kind.success) throw new Refusal(REFUSALS.manifest)
  if (kind.data.v > BOARD_FORM) throw new Refusal(REFUSALS.newer)
  const manifest = ManifestSchema.safeParse(said)
  if (!manifest.success) throw new Refusal(REFUSALS.manifest)
  return manifest.data
}

/** Copies an entry out and gives its SHA-256. */
async function copyOut(zip: ZipFile, entry: Entry, target: string, read: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  const source = await orRefuse('damaged', zip.openReadStreamPromise(entry))
  const hash = createHash('sha256')
  let bytes = 0
  const watch = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      hash.update(chunk)
      read(bytes)
      done(null, chunk)
    },
  })
  let broken = false
  source.once('error', () => {
    broken = true
  })
  try {
    await pipeline(source, watch, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }), { signal })
  } catch (error) {
    if (broken && !signal.aborted && !isDiskError(error)) throw new Refusal(REFUSALS.damaged)
    throw error
  }
  return hash.digest('hex')
}

/** What the library finds wrong with the file is the file's fault; what the disk says is not. */
async function orRefuse<Value>(why: keyof typeof REFUSALS, work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refusal || isDiskError(error)) throw error
    throw new Refusal(REFUSALS[why], { cause: error })
  }
}

function isDiskError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
