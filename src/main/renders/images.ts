import { type ImageId, ImageIdSchema } from '../../shared/domain/storyboard.ts'
import { type HashStore, openHashStore } from './hash-store.ts'

/** The images that boards and orders name. */
export type ImageStore = HashStore<ImageId>

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

/** Opens the store of PNG and JPEG files, and makes its folder where there is none. */
export function openImageStore(root: string): Promise<ImageStore> {
  return openHashStore<ImageId>(root, {
    noun: 'image',
    foreign: 'neither PNG nor JPEG',
    idOf: (name) => ImageIdSchema.safeParse(name).data ?? null,
    isOne: (bytes) => [PNG, JPEG].some((magic) => magic.equals(bytes.subarray(0, magic.length))),
  })
}
