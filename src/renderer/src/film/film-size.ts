/** Pixels. */
const [LONG, SHORT] = [1_920, 1_080]

/** Width and height in pixels. */
export interface FilmSize {
  readonly width: number
  readonly height: number
}

/** As large as full HD of that ratio: 1920 by 1080, 1080 by 1920, 1080 by 1080, or what lies between. Even, as H.264 wants it. */
export function filmSize(ratio: number): FilmSize {
  if (ratio < 1) {
    const { width, height } = filmSize(1 / ratio)
    return { width: height, height: width }
  }
  return ratio >= LONG / SHORT ? { width: LONG, height: even(LONG / ratio) } : { width: even(SHORT * ratio), height: SHORT }
}

function even(pixels: number): number {
  return Math.max(2, 2 * Math.round(pixels / 2))
}
