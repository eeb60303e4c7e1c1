/** Pixels of the longer side: a shot on the timeline at twice its usual size. */
const LONGEST_SIDE = 480
const QUALITY = 0.85

/** A picture again, small, as a JPEG. Null where it cannot be decoded. */
export async function makeThumbnail(picture: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(picture).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null
    throw error
  })
  if (!bitmap) return null
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)))
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) throw new Error('no 2d context to draw a thumbnail on')
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  } finally {
    bitmap.close()
  }
}
