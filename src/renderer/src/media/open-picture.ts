import { imageSize } from 'image-size'
import { isWholePng } from '../../../shared/domain/pictures/whole-png.ts'
import { planImage } from '../../../shared/domain/pictures/image-plan.ts'

/** A file with whatever name it has. */
export type NamedBlob = Blob & { readonly name?: string }

/** A picture, decoded. Closed by whoever opened it. */
export interface Picture {
  readonly name: string
  readonly bitmap: ImageBitmap
  /** The file’s own bytes, where they are a PNG without a fault; null for everything else. */
  readonly png: Blob | null
  /** What the file weighs, in bytes. */
  readonly bytes: number
}

/** Bytes: a heavier file is no picture of a person’s. */
const FILE_MAX = 200_000_000

/** Opens a file as a picture, upright as it is seen elsewhere; or says in one sentence why it cannot be. */
export async function openPicture(file: NamedBlob): Promise<Picture | { readonly refusal: string }> {
  const name = nameOf(file)
  if (file.size > FILE_MAX) return { refusal: refusalOf(name, `it weighs more than ${FILE_MAX / 1_000_000} MB`, 'Choose a smaller image.') }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const head = headOf(bytes)
  // Before it is decoded: a small file can hold more pixels than there is memory.
  const plan = head && planImage({ ...head, bytes: file.size, png: false })
  if (plan?.is === 'refused') return { refusal: refusalOf(name, plan.reason, plan.remedy) }
  const bitmap = await decode(file)
  if (!bitmap) return { refusal: refusalOf(name, unreadable(head?.type), 'Choose a JPEG, PNG or WebP file.') }
  return { name, bitmap, png: isWholePng(bytes) ? new Blob([file], { type: 'image/png' }) : null, bytes: file.size }
}

/** A name as a board can keep it. */
function nameOf({ name }: NamedBlob): string {
  return name?.slice(0, 255) || 'Image'
}

export function refusalOf(name: string, reason: string, remedy: string): string {
  return `“${name}” cannot be used: ${reason}. ${remedy}`
}

/** What the first bytes say of a picture: its kind, and its sides as they are stored. Null where they say nothing. */
function headOf(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly type: string | undefined } | null {
  try {
    const { width, height, type } = imageSize(bytes)
    return { width, height, type }
  } catch (error) {
    // Of any kind: it reads where a damaged file points. Whether the file is a picture after all, the decoder says.
    if (error instanceof Error) return null
    throw error
  }
}

/** Null where Chromium cannot decode the file. */
async function decode(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (error) {
    // The one error that says "these bytes are no image"; the rest are ours.
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null
    throw error
  }
}

const ELSEWHERE: Readonly<Record<string, string>> = { heic: 'HEIC', heif: 'HEIF', tiff: 'TIFF', psd: 'Photoshop', jp2: 'JPEG 2000', jxl: 'JPEG XL' }

function unreadable(type: string | undefined): string {
  const kind = ELSEWHERE[type ?? '']
  return kind === undefined ? 'it is not an image that can be read' : `it is a ${kind} file, which cannot be read here`
}
