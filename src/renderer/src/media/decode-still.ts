/**
 * An image of a board as something that is drawn at once: no larger than it can be seen, because a picture in memory is
 * four bytes a pixel. `width` and `height` are its own; null where the bytes are no image.
 */
export async function decodeStill(blob: Blob, { width, height }: { readonly width: number; readonly height: number }, longest: number): Promise<ImageBitmap | null> {
  const scale = Math.min(1, longest / Math.max(width, height))
  try {
    return await createImageBitmap(blob, { resizeWidth: Math.max(1, Math.round(width * scale)), resizeHeight: Math.max(1, Math.round(height * scale)), resizeQuality: 'high' })
  } catch (error) {
    // The one error that says "these bytes are no image"; the rest are ours.
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null
    throw error
  }
}
