import { createHash } from 'node:crypto'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  /** One of several. Throws where there is none. */
  readonly oneOf: <Value>(values: readonly Value[]) => Value
  /** True this often: 0 never, 1 always. */
  readonly chance: (part: number) => boolean
  readonly bytes: (length: number) => Buffer
  /** A UUID of version 4. */
  readonly uuid: () => string
}

/** The dice of one trial: thrown by nothing but the seed, the proof's name and the trial's number, so that a trial can be run again by itself. */
export function diceOf(seed: number, proof: string, trial: number): Dice {
  const rng = xoroshiro128plus(createHash('sha256').update(`${seed} ${proof} ${trial}`).digest().readInt32LE())
  const between = (least: number, most: number): number => uniformInt(rng, least, most)
  const bytes = (length: number): Buffer => {
    const words = Buffer.alloc(Math.ceil(length / 4) * 4)
    for (let at = 0; at < words.length; at += 4) words.writeInt32LE(rng.next(), at)
    return words.subarray(0, length)
  }
  return {
    between,
    bytes,
    oneOf: (values) => {
      const value = values[between(0, values.length - 1)]
      if (value === undefined) throw new Error('There is nothing to choose from')
      return value
    },
    chance: (part) => between(0, 999_999) < part * 1_000_000,
    uuid: () => {
      const hex = bytes(16).toString('hex')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
    },
  }
}
