/** The lowest and the highest sample of each bucket, from -1 to 1. */
export interface Shape {
  /** Buckets a second. */
  readonly perSecond: number
  readonly lows: Float32Array
  readonly highs: Float32Array
}

/** What of a shape is drawn, and how large. */
export interface Drawn {
  /** Seconds of the file. */
  readonly from: number
  readonly to: number
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly volume: number
}

/** One outline around a shape: a pixel is as high as the loudest of its buckets, so that no peak is lost at any zoom. */
export function waveformPath(shape: Shape, { from, to, width, height, volume }: Drawn): string {
  const columns = Math.max(1, Math.round(width))
  const middle = height / 2
  const bucketAt = (x: number): number => (from + ((to - from) * x) / columns) * shape.perSecond
  const tops: string[] = []
  const bottoms: string[] = []
  for (let x = 0; x < columns; x += 1) {
    const first = Math.floor(bucketAt(x))
    const last = Math.max(first + 1, Math.ceil(bucketAt(x + 1)))
    let [low, high] = [0, 0]
    for (let bucket = first; bucket < last; bucket += 1) {
      low = Math.min(low, shape.lows[bucket] ?? 0)
      high = Math.max(high, shape.highs[bucket] ?? 0)
    }
    // Silence is a line, not nothing.
    tops.push(`${x} ${(middle - Math.max(0.5, high * volume * middle)).toFixed(1)}`)
    bottoms.push(`${x} ${(middle + Math.max(0.5, -low * volume * middle)).toFixed(1)}`)
  }
  return `M${tops.join('L')}L${bottoms.toReversed().join('L')}Z`
}
