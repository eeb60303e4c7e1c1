import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Answer, fail, ok } from '../../../shared/ipc/app-error.ts'
import { writeAt } from '../../durable-file.ts'
import { serially } from '../../serially.ts'
import { CANCELLED, diskRefusal } from './refusals.ts'

/** A file that the page hands over in pieces, because it may name none. One at a time; it lies in a folder of ours. */
export interface HandedFile {
  /** A file of so many bytes comes; what was handed over before is forgotten. */
  readonly begin: (bytes: number) => Promise<Answer<void>>
  /** The piece that begins `at` so many bytes. Pieces come in their order, or the file is forgotten. */
  readonly piece: (at: number, bytes: Uint8Array) => Promise<Answer<void>>
  /** Where the whole of it lies; null where it is not here, or not whole. It stays until it is forgotten. */
  readonly whole: () => Promise<string | null>
  readonly forget: () => Promise<void>
}

interface Coming {
  readonly path: string
  readonly handle: FileHandle
  readonly bytes: number
  /** Bytes that are here. */
  readonly here: number
}

const OUT_OF_ORDER = 'The file did not come over whole, so nothing was imported. Drop it once more, or choose it with Import.'

/** `lacksRoom` says why there is no room for so many bytes; null where there is. */
export function createHandedFile(folder: string, lacksRoom: (bytes: number) => Promise<string | null>): HandedFile {
  const inTurn = serially()
  let coming: Coming | null = null

  const forget = async (): Promise<void> => {
    if (!coming) return
    const { handle, path } = coming
    coming = null
    await handle.close()
    await rm(path, { force: true })
  }
  const refused = async (sentence: string): Promise<Answer<void>> => {
    await forget()
    return fail('refused', sentence)
  }

  return {
    begin: (bytes) =>
      inTurn(async () => {
        await forget()
        try {
          const lacking = await lacksRoom(bytes)
          if (lacking !== null) return fail('refused', lacking)
          await mkdir(folder, { recursive: true })
          const path = join(folder, `${randomUUID()}.handed`)
          coming = { path, handle: await open(path, 'wx', 0o600), bytes, here: 0 }
          return ok(undefined)
        } catch (error) {
          return fail('refused', diskRefusal(error))
        }
      }),
    piece: (at, bytes) =>
      inTurn(async () => {
        if (!coming) return fail('refused', CANCELLED)
        if (at !== coming.here || at + bytes.length > coming.bytes) return refused(OUT_OF_ORDER)
        try {
          await writeAt(coming.handle, bytes, at)
        } catch (error) {
          return refused(diskRefusal(error))
        }
        coming = { ...coming, here: at + bytes.length }
        return ok(undefined)
      }),
    whole: () => inTurn(async () => (coming && coming.here === coming.bytes ? coming.path : null)),
    forget: () => inTurn(forget),
  }
}
