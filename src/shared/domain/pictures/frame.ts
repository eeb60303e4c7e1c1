/** Sides of a picture, in pixels. */
export interface Sides {
  readonly width: number
  readonly height: number
}

/** A part of a picture, in whole pixels from its top left corner. */
export interface Frame extends Sides {
  readonly x: number
  readonly y: number
}

/** All of a picture. */
export function wholeFrame({ width, height }: Sides): Frame {
  return { x: 0, y: 0, width, height }
}

/** The largest part of this shape (width over height) that a picture has, in its middle. */
export function widestFrame(picture: Sides, ratio: number): Frame {
  const width = Math.min(picture.width, Math.max(1, Math.floor(picture.height * ratio)))
  const height = Math.min(picture.height, Math.max(1, Math.round(width / ratio)))
  return { x: Math.floor((picture.width - width) / 2), y: Math.floor((picture.height - height) / 2), width, height }
}

/** The frame shifted by so many pixels, as far as the picture goes. */
export function movedFrame(picture: Sides, frame: Frame, by: { readonly x: number; readonly y: number }): Frame {
  return { ...frame, x: within(frame.x + by.x, picture.width - frame.width), y: within(frame.y + by.y, picture.height - frame.height) }
}

/**
 * The frame about its own middle, its longer side this share of the longest that the picture has for its shape
 * (above 0, 1 at most), as far as the picture goes.
 */
export function sizedFrame(picture: Sides, frame: Frame, ratio: number, share: number): Frame {
  const widest = widestFrame(picture, ratio)
  const width = Math.max(1, Math.round(widest.width * share))
  const height = Math.max(1, Math.round(widest.height * share))
  const sized = { ...frame, width, height }
  return movedFrame(picture, sized, { x: (frame.width - width) / 2, y: (frame.height - height) / 2 })
}

function within(at: number, max: number): number {
  return Math.round(Math.min(Math.max(at, 0), max))
}
