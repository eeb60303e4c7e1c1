/**
 * What every Kling model asks of a start or end image: sides in pixels, weight in bytes, longer side to shorter side.
 * Source: other hosts of the same models (Kling’s own platform, Replicate, fal). Apiframe itself takes 25 MB.
 */
export const IMAGE_LIMITS = { minSide: 300, maxBytes: 10_000_000, maxRatio: 2.5 } as const
