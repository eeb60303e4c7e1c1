import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isMissing, writeDurably } from '../durable-file.ts'
import { serially } from './serially.ts'

/** Files of one kind, each under the SHA-256 of its bytes. */
export interface HashStore<Id extends string> {
  readonly pathOf: (id: Id) => string
  /** Keeps a file; gives one sentence where the bytes are not those that the id names, or not of this kind. */
  readonly put: (id: Id, bytes: Uint8Array) => Promise<{ readonly refusal: string } | null>
  /** The bytes of a file; null where it is not kept. */
  readonly get: (id: Id) => Promise<Uint8Array | null>
  readonly has: (id: Id) => Promise<boolean>
  /** Those of the files that are not kept. */
  readonly missing: (ids: readonly Id[]) => Promise<readonly Id[]>
  /** The length in bytes of a file that is kept and has not changed on the disk since; null for any other. Reads all of it, piece by piece. */
  readonly whole: (id: Id) => Promise<number | null>
  /** Everything that is kept and was not put since the store was opened: what was may be named by a board that is not saved yet. */
  readonly older: () => Promise<readonly Id[]>
  /** Removes a file, unless it was put since the store was opened. */
  readonly removeOlder: (id: Id) => Promise<void>
}

/** What is kept in a store. */
export interface Kind<Id extends string> {
  /** What one is called: “image”. */
  readonly noun: string
  /** What another file is not: “neither PNG nor JPEG”. */
  readonly foreign: string
  /** The id that a name in the folder is; null for any other name. */
  readonly idOf: (name: string) => Id | null
  /** Whether bytes begin as such a file does. */
  readonly isOne: (bytes: Uint8Array) => boolean
}

/** Opens a store, and makes its folder where there is none. */
export async function openHashStore<Id extends string>(root: string, { noun, foreign, idOf, isOne }: Kind<Id>): Promise<HashStore<Id>> {
  await mkdir(root, { recursive: true })
  const fresh = new Set<Id>()
  // A file that is put while it is being removed must not be taken for one that is there.
  const inTurn = serially()
  const pathOf = (id: Id): string => join(root, id)
  /** Bytes on the disk; none where there is no file. */
  const length = async (id: Id): Promise<number> => (await stat(pathOf(id)).catch(nullIfMissing))?.size ?? 0
  const has = async (id: Id): Promise<boolean> => (await length(id)) > 0
  return {
    pathOf,
    has,
    missing: async (ids) => {
      const kept = await Promise.all(ids.map(has))
      return ids.filter((_, index) => kept[index] !== true)
    },
    put: async (id, bytes) => {
      if (createHash('sha256').update(bytes).digest('hex') !== id) return { refusal: `The ${noun} changed on its way. Choose it again.` }
      if (!isOne(bytes)) return { refusal: `The ${noun} is ${foreign}. Choose another.` }
      fresh.add(id)
      return inTurn(async () => {
        // One that was cut short since is put right.
        if ((await length(id)) !== bytes.length) await writeDurably(pathOf(id), bytes)
        return null
      })
    },
    get: (id) => readFile(pathOf(id)).catch(nullIfMissing),
    whole: async (id) => {
      const bytes = await length(id)
      if (bytes === 0) return null
      const hash = createHash('sha256')
      await pipeline(createReadStream(pathOf(id)), hash)
      return hash.digest('hex') === id ? bytes : null
    },
    older: async () => (await readdir(root)).flatMap((name) => idOf(name) ?? []).filter((id) => !fresh.has(id)),
    removeOlder: (id) =>
      inTurn(async () => {
        if (!fresh.has(id)) await rm(pathOf(id), { force: true })
      }),
  }
}

function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}
