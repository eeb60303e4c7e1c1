import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Clip, JobId } from '../../shared/domain/job.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import { nullIfMissing } from '../durable-file.ts'
import { dropCopy } from './clip-relink.ts'
import { finishPart } from './downloads.ts'
import { flawOfFile } from './mp4-boxes.ts'
import { dropPart } from './part-file.ts'

/** The clips on this disk, each under its order's id and under no name from outside. */
export interface ClipStore {
  /** The folder that holds every clip. */
  readonly root: string
  readonly pathOf: (id: OrderId) => string
  /** Bytes from `start` up to `end`, not included, or fewer at the file's end; null where the file is missing. */
  readonly read: (id: OrderId, start: number, end: number) => Promise<Uint8Array | null>
  /** Length and checksum of a clip that is whole on the disk; null where it is missing or broken. */
  readonly whole: (id: OrderId) => Promise<Pick<Clip, 'bytes' | 'sha256'> | null>
  /** The same of a clip that came whole and has no name yet, because the app ended in between; it has one then. */
  readonly finish: (id: OrderId, job: JobId) => Promise<Pick<Clip, 'bytes' | 'sha256'> | null>
  /** Takes a clip off the disk, and what a cut download or copy left of it. A clip that is not there is no error. */
  readonly remove: (id: OrderId) => Promise<void>
}

/** Opens the store, and makes its folder where there is none. */
export async function openClipStore(root: string): Promise<ClipStore> {
  await mkdir(root, { recursive: true })
  const pathOf = (id: OrderId): string => join(root, `${id}.mp4`)
  return {
    root,
    pathOf,
    read: (id, start, end) => readPiece(pathOf(id), start, end),
    whole: (id) => wholeFile(pathOf(id)),
    finish: (id, job) => finishPart(pathOf(id), job),
    remove: async (id) => {
      await rm(pathOf(id), { force: true })
      await dropPart(pathOf(id))
      await dropCopy(pathOf(id))
    },
  }
}

async function wholeFile(path: string): Promise<Pick<Clip, 'bytes' | 'sha256'> | null> {
  const facts = await stat(path).catch(nullIfMissing)
  if (facts === null || (await flawOfFile(path, facts.size)) !== null) return null
  return { bytes: facts.size, sha256: await shaOf(path) }
}

/** The checksum of a file, read as a stream: clips are larger than what belongs in memory. */
export async function shaOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

async function readPiece(path: string, start: number, end: number): Promise<Uint8Array | null> {
  const file = await open(path, 'r').catch(nullIfMissing)
  if (file === null) return null
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(end - start), 0, end - start, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
