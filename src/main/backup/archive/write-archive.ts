import { createReadStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { openPart, syncFolder } from '../../durable-file.ts'
import { type ArchivedFile, filesOf, MANIFEST, type Manifest } from './manifest.ts'

/** What writing needs to know beside the manifest. */
export interface ArchiveSources {
  /** Where a file that the manifest names lies on this disk. */
  readonly pathOf: (file: ArchivedFile) => string
  /** Hears how many bytes are written so far. */
  readonly wrote: (bytes: number) => void
  readonly signal: AbortSignal
}

/**
 * Writes a file of everything, piece by piece, whatever its size: beside its place first, then under its name, so that
 * what lay there before stays whole until the new one is. Images and clips are stored as they are; they are packed
 * already. Rejects where it was aborted, and where the disk refuses; nothing is left behind then.
 */
export async function writeArchive(target: string, manifest: Manifest, { pathOf, wrote, signal }: ArchiveSources): Promise<void> {
  const part = await openPart(target)
  const zip = new ZipFile()
  const failed = new AbortController()
  zip.on('error', (error) => failed.abort(error))
  zip.addBuffer(Buffer.from(JSON.stringify(manifest)), MANIFEST)
  const ended = AbortSignal.any([signal, failed.signal])
  for (const file of filesOf(manifest)) {
    zip.addReadStreamLazy(file.entry, { compress: false, size: file.bytes }, (give) =>
      give(null, createReadStream(pathOf(file), { signal: ended }).on('error', (error) => failed.abort(error))),
    )
  }
  zip.end()
  let bytes = 0
  const count = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      wrote(bytes)
      done(null, chunk)
    },
  })
  try {
    await pipeline(zip.outputStream, count, part.handle.createWriteStream({ flush: true }), { signal: ended })
    await rename(part.path, target)
  } catch (error) {
    const why: unknown = failed.signal.aborted ? failed.signal.reason : error
    // The library leaves the file open that it was reading.
    failed.abort(why)
    await rm(part.path, { force: true })
    throw why
  }
  await syncFolder(dirname(target))
}
