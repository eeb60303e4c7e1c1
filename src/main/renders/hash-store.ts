import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { nullIfMissing, writeDurably } from '../durable-file.ts'
import { serially } from '../serially.ts'

/** Files of one kind, each under the SHA-256 of its bytes. */
export interface HashStore<Id extends string> {
  readonly pathOf: (id: Id) => string
  /** Keeps a file; gives one sentence where the bytes are not those that the id names, or not of this kind. */
  readonly put: (id: Id, bytes: Uint8Array) => Promise<{ readonly refusal: string } | null>
  /** The bytes of a file; null where it is not kept, or not as it was any more. */
  readonly get: (id: Id) => Promise<Uint8Array | null>
  /** Whether there is such a file; whether it is as it was shows only when it is read. */
  readonly has: (id: Id) => Promise<boolean>
  /** Those of the files that are not there. */
  readonly missing: (ids: readonly Id[]) => Promise<readonly Id[]>
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
  const has = async (id: Id): Promise<boolean> => ((await stat(pathOf(id)).catch(nullIfMissing))?.size ?? 0) > 0
  const get = async (id: Id): Promise<Uint8Array | null> => {
    const bytes = await readFile(pathOf(id)).catch(nullIfMissing)
    return bytes !== null && sha256(bytes) === id ? bytes : null
  }
  return {
    pathOf,
    has,
    get,
    missing: async (ids) => {
      const kept = await Promise.all(ids.map(has))
      return ids.filter((_, index) => kept[index] !== true)
    },
    put: async (id, bytes) => {
      if (sha256(bytes) !== id) return { refusal: `The ${noun} changed on its way. Choose it again.` }
      if (!isOne(bytes)) return { refusal: `The ${noun} is ${foreign}. Choose another.` }
      fresh.add(id)
      return inTurn(async () => {
        // One that was spoiled since is put right.
        if ((await get(id)) === null) await writeDurably(pathOf(id), bytes)
        return null
      })
    },
    older: async () => (await readdir(root)).flatMap((name) => idOf(name) ?? []).filter((id) => !fresh.has(id)),
    removeOlder: (id) =>
      inTurn(async () => {
        if (!fresh.has(id)) await rm(pathOf(id), { force: true })
      }),
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
