import { type Frames, FRAMES_PER_SECOND } from '../../../shared/domain/units.ts'
import { MIX_RATE, type Samples } from '../media/samples.ts'

/** Samples in one frame of the picture. */
export const SAMPLES_A_FRAME = MIX_RATE / FRAMES_PER_SECOND

/** The part of the scratch audio that is heard, and where. */
export interface Heard {
  /** The part alone, from its first sample to its last. */
  readonly samples: Samples
  /** Where on the board it begins, in seconds. */
  readonly at: number
  /** 0 to 1. */
  readonly volume: number
}

/** What a board sounds like. */
export interface MixPlan {
  /** How long the board is. */
  readonly frames: Frames
  /** The frames that a beep tells: where shots begin. */
  readonly cuts: readonly Frames[]
  /** Whether a beep is heard at each cut. */
  readonly beeps: boolean
  /** Null where there is no scratch audio. */
  readonly heard: Heard | null
}

/** The tone of a beep, in hertz: the one that editors know from the two-pop. */
const BEEP_HERTZ = 1_000
/** Half of full scale: heard over the scratch audio, and never the loudest thing there. */
const BEEP_LEVEL = 0.5
/** Samples over which a sound rises or falls where it is cut, so that a cut through a wave does not click: 2 ms. */
const RAMP = 96

/** Mixes scratch audio and beeps into as many samples as the board has frames: what would go on past its end is cut there. */
export function mix({ frames, cuts, beeps, heard }: MixPlan): Samples {
  const length = frames * SAMPLES_A_FRAME
  const mixed: Samples = { left: new Float32Array(length), right: new Float32Array(length) }
  if (heard) lay(mixed, heard)
  if (beeps) for (const cut of cuts) beep(mixed, cut * SAMPLES_A_FRAME)
  return mixed
}

function lay({ left, right }: Samples, { samples, at, volume }: Heard): void {
  const begins = Math.round(at * MIX_RATE)
  const length = Math.min(samples.left.length, left.length - begins)
  for (let index = 0; index < length; index += 1) {
    const gain = volume * Math.min(1, (index + 1) / RAMP, (length - index) / RAMP)
    left[begins + index] = inRange((samples.left[index] ?? 0) * gain)
    right[begins + index] = inRange((samples.right[index] ?? 0) * gain)
  }
}

/** One frame of tone, from the very sample of the cut; it rises at once, as its wave does, and falls in its last two milliseconds. */
function beep({ left, right }: Samples, begins: number): void {
  const length = Math.min(SAMPLES_A_FRAME, left.length - begins)
  for (let index = 0; index < length; index += 1) {
    const tone = BEEP_LEVEL * Math.min(1, (SAMPLES_A_FRAME - index) / RAMP) * Math.sin((2 * Math.PI * BEEP_HERTZ * index) / MIX_RATE)
    left[begins + index] = inRange((left[begins + index] ?? 0) + tone)
    right[begins + index] = inRange((right[begins + index] ?? 0) + tone)
  }
}

function inRange(sample: number): number {
  return Math.min(1, Math.max(-1, sample))
}
