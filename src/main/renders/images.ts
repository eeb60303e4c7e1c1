import { createHash } from 'node:crypto'
import { access, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageId } from '../../shared/domain/storyboard.ts'
import { isMissing, writeDurably } from '../durable-file.ts'

/** The images that orders name, each under the SHA-256 of its bytes. */
export interface ImageStore {
  /** Keeps an image; gives one sentence where the bytes are not the image that the id names, or not PNG or JPEG. */
  readonly put: (id: ImageId, bytes: Uint8Array) => Promise<{ readonly refusal: string } | null>
  /** The bytes of an image; null where it is not kept. */
  readonly get: (id: ImageId) => Promise<Uint8Array | null>
  readonly has: (id: ImageId) => Promise<boolean>
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

/** Opens the store, and makes its folder where there is none. */
export async function openImageStore(root: string): Promise<ImageStore> {
  await mkdir(root, { recursive: true })
  const pathOf = (id: ImageId): string => join(root, id)
  const has = (id: ImageId): Promise<boolean> => access(pathOf(id)).then(() => true, falseIfMissing)
  return {
    has,
    put: async (id, bytes) => {
      const refusal = refusalOf(id, bytes)
      if (refusal !== null) return { refusal }
      if (!(await has(id))) await writeDurably(pathOf(id), bytes)
      return null
    },
    get: (id) =>
      readFile(pathOf(id)).catch((error: unknown) => {
        if (isMissing(error)) return null
        throw error
      }),
  }
}

function refusalOf(id: ImageId, bytes: Uint8Array): string | null {
  if (createHash('sha256').update(bytes).digest('hex') !== id) return 'The image changed on its way. Choose it again.'
  const known = [PNG, JPEG].some((magic) => magic.equals(bytes.subarray(0, magic.length)))
  return known ? null : 'The image is neither PNG nor JPEG. Choose another.'
}

function falseIfMissing(error: unknown): boolean {
  if (isMissing(error)) return false
  throw error
}
