import type { Seconds } from '../units.ts'

/** Every quality mode that some Kling model sells, from cheapest to dearest. */
export const MODES = ['standard', 'pro', '4k'] as const
export type Mode = (typeof MODES)[number]

/** Every frame shape that some Kling model takes. */
export const ASPECT_RATIOS = ['16:9', '9:16', '1:1'] as const
export type AspectRatio = (typeof ASPECT_RATIOS)[number]

/** How long a clip may be: any whole second in a range, or one of a few fixed lengths billed whole. */
export type DurationRule =
  | { readonly kind: 'range'; readonly min: Seconds; readonly max: Seconds }
  | { readonly kind: 'fixed'; readonly choices: readonly [Seconds, ...Seconds[]] }

/** What a model asks before it takes an end image. */
export interface EndImageRule {
  readonly onlyMode: Mode | null
  readonly withSeveralShots: boolean
}

/** What a model asks of the several shots of one clip. Lengths in characters. */
export interface MultiShotRule {
  readonly maxShots: number
  readonly minShotSeconds: Seconds
  readonly promptMax: number
  readonly promptWarnFrom: number
}

/**
 * One Kling model as data: the only place that knows its limits and parameters.
 * Screens, problems, quotes and the wire all read from here.
 */
export interface ModelSpec {
  /** The name on the screen. */
  readonly name: string
  /** ISO date, or month, of release. */
  readonly released: string
  /** What the model is said to stand out by, in one short phrase. */
  readonly strength: string
  readonly duration: DurationRule
  /** Empty where the model has no `mode`. */
  readonly modes: readonly Mode[]
  /** Empty where the model has no `aspect_ratio`. */
  readonly aspectRatios: readonly AspectRatio[]
  readonly startImage: 'needed' | 'optional'
  readonly endImage: EndImageRule | null
  readonly audio: boolean
  /** Whether `guidance_scale` (0 to 1) exists. */
  readonly guidance: boolean
  readonly multiShot: MultiShotRule | null
  /** Longest prompt of a clip made from one text, in characters. */
  readonly promptMax: number
  /** Longest negative prompt, in characters. */
  readonly negativePromptMax: number
  /** How long a render usually takes; null where nothing is published. */
  readonly usualWait: Seconds | null
}
