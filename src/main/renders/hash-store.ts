import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, writeDurably } from '../durable-file.ts'

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
  /** Everything that is kept and was not put since the store was opened: what was may be named by a board that is not saved yet. */
  readonly older: () => Promise<readonly Id[]>
  /** Removes a file, unless it was put since the store was opened. */
  readonly removeOlder: (id: Id) => Promise<void>
}

/** What is kept in a store. */
export interface Kind<Id extends string> {
  /** The id that a name in the folder is; null for any other name. */
  readonly idOf: (name: string) => Id | null
  /** Whether bytes begin as such a file does. */
  readonly isOne: (bytes: Uint8Array) => boolean
  /** The sentence for bytes that are not those of the id. */
  readonly changed: string
  /** The sentence for bytes of another kind. */
  readonly foreign: string
}

/** Opens a store, and makes its folder where there is none. */
export async function openHashStore<Id extends string>(root: string, { idOf, isOne, changed, foreign }: Kind<Id>): Promise<HashStore<Id>> {
  await mkdir(root, { recursive: true })
  const fresh = new Set<Id>()
  const pathOf = (id: Id): string => join(root, id)
  const has = (id: Id): Promise<boolean> => access(pathOf(id)).then(() => true, falseIfMissing)
  return {
    pathOf,
    has,
    missing: async (ids) => {
      const kept = await Promise.all(ids.map(has))
      return ids.filter((_, index) => kept[index] !== true)
    },
    put: async (id, bytes) => {
      if (createHash('sha256').update(bytes).digest('hex') !== id) return { refusal: changed }
      if (!isOne(bytes)) return { refusal: foreign }
      fresh.add(id)
      if (!(await has(id))) await writeDurably(pathOf(id), bytes)
      return null
    },
    get: (id) =>
      readFile(pathOf(id)).catch((error: unknown) => {
        if (isMissing(error)) return null
        throw error
      }),
    older: async () => (await readdir(root)).flatMap((name) => idOf(name) ?? []).filter((id) => !fresh.has(id)),
    removeOlder: async (id) => {
      if (!fresh.has(id)) await rm(pathOf(id), { force: true })
    },
  }
}

function falseIfMissing(error: unknown): boolean {
  if (isMissing(error)) return false
  throw error
}
