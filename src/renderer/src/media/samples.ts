/** Samples a second of all sound that is worked with here. A frame of the picture is a whole number of them, so that nothing drifts. */
export const MIX_RATE = 48_000

/** Two channels of equal length at `MIX_RATE`, each sample from -1 to 1. */
export interface Samples {
  readonly left: Float32Array<ArrayBuffer>
  readonly right: Float32Array<ArrayBuffer>
}

/** The rates that Chromium's resampler takes, in samples a second. */
export const RESAMPLED = { least: 3_000, most: 768_000 } as const
