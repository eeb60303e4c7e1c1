import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IMAGE_LIMITS } from '../../src/shared/domain/models/image-limits.ts'
import { type Frame, movedFrame, type Sides, sizedFrame, wholeFrame, widestFrame } from '../../src/shared/domain/pictures/frame.ts'
import { cropShape, type Encoding, type ImagePlan, leastShare, type PictureFacts, planCrop, planImage } from '../../src/shared/domain/pictures/image-plan.ts'
import { imageRefusal } from '../../src/shared/domain/problems/image-rules.ts'

const SEED = 20_261_125
const RUNS = 5_000

/** Sides as cameras, phones, scanners, web pages and mistakes make them, and around every limit. */
const sides = fc.oneof(
  fc.integer({ min: 0, max: 12_000 }),
  fc.constantFrom(0, 1, 2, 149, 150, 151, 299, 300, 301, 374, 375, 376, 749, 750, 751, 1638, 1639, 4095, 4096, 4097, 8192, 10_000, 16_384, 65_535, 2 ** 31 - 1),
)
const ratios = fc.constantFrom(1, 16 / 9, 2.499, 2.5, 2.501, 2.6, 12)
const pictures: fc.Arbitrary<PictureFacts> = fc
  .record({ width: sides, other: sides, ratio: fc.option(ratios), upright: fc.boolean(), bytes: fc.constantFrom(1, 9_999_999, 10_000_000, 10_000_001, 90_000_000), png: fc.boolean() })
  .map(({ width, other, ratio, upright, bytes, png }) => {
    const height = ratio === null ? other : Math.round(width / ratio)
    return { ...(upright ? { width: height, height: width } : { width, height }), bytes, png }
  })
const boards = fc.constantFrom(16 / 9, 9 / 16, 1)
const hands = fc.array(fc.record({ x: fc.integer({ min: -5_000, max: 5_000 }), y: fc.integer({ min: -5_000, max: 5_000 }), share: fc.double({ min: 0.001, max: 1, noNaN: true }) }), { maxLength: 4 })

/** What an encoder may make of so many pixels: the heaviest that one has been seen to make at a quality, of noise. */
const heaviest = ({ width, height, quality }: Encoding) => Math.ceil(width * height * (quality > 0.85 ? 1.9 : 1.1)) + 1_000

type Planner = Pick<typeof RIGHT, 'planImage' | 'planCrop' | 'sized'>
const RIGHT = { planImage, planCrop, sized: sizedFrame }

/** What is wrong with what a picture becomes; null where it becomes an image that the models take, or a sentence. */
function wrongWith({ planImage: plan, planCrop: crop, sized }: Planner, picture: PictureFacts, board: number, hand: readonly { readonly x: number; readonly y: number; readonly share: number }[]): string | null {
  const planned = plan(picture)
  if (planned.is === 'refused') return isSentence(planned) ? null : 'no sentence'
  if (planned.is === 'keep') return picture.png ? imageRefusal(picture) : 'kept what is no PNG'
  if (planned.is === 'encode') return lightestIsWrong(planned.encodings, picture)
  const whole: Sides = planned.encoding ?? picture
  if (Math.min(whole.width, whole.height) < 1 || Math.max(whole.width, whole.height) > 16_384) return 'a whole that cannot be drawn'
  const ratio = cropShape(whole, board)
  const widest = widestFrame(whole, ratio)
  let frame: Frame = widest
  for (const { share, ...by } of hand) frame = sized(whole, movedFrame(whole, frame, by), ratio, Math.max(share, leastShare(widest)))
  if (!isInside(whole, frame)) return `${JSON.stringify(frame)} is not inside ${JSON.stringify(whole)}`
  const cropped = crop(frame)
  if (cropped.is === 'refused') return isSentence(cropped) && Math.min(frame.width, frame.height) < 150 ? null : 'a crop that need not be refused'
  return lightestIsWrong(cropped.encodings, frame)
}

function lightestIsWrong(encodings: readonly Encoding[], from: Sides): string | null {
  if (encodings.some((encoding) => !sameShape(encoding, from))) return 'squeezed into another shape'
  const results = encodings.map((encoding) => ({ ...encoding, bytes: heaviest(encoding) }))
  const wrong = results.map(imageRefusal)
  // Shapes and sides are right in every way that is tried; the weight is in the last.
  const shapeIsWrong = results.map((result) => imageRefusal({ ...result, bytes: 1 })).find((reason) => reason !== null)
  return shapeIsWrong ?? (wrong.length === 0 ? 'no way to make it' : (wrong.at(-1) ?? null))
}

/** To a pixel and a half of either side: what rounding takes. */
function sameShape(made: Sides, from: Sides): boolean {
  return Math.abs(made.width - (made.height * from.width) / from.height) <= 1.5 * Math.max(1, from.width / from.height)
}

function isSentence(plan: ImagePlan & { readonly is: 'refused' }): boolean {
  return /^it (?:is|has) \S.*[^.]$/.test(plan.reason) && /^[A-Z].*\.$/.test(plan.remedy)
}

function isInside({ width, height }: Sides, frame: Frame): boolean {
  const whole = [frame.x, frame.y, frame.width, frame.height].every(Number.isInteger)
  return whole && frame.x >= 0 && frame.y >= 0 && frame.width >= 1 && frame.height >= 1 && frame.x + frame.width <= width && frame.y + frame.height <= height
}

/** The first picture of the run that becomes something wrong; null where none does. */
function counterexample(planner: Planner): string | null {
  const found = fc.check(
    fc.property(pictures, boards, hands, (picture, board, hand) => {
      const wrong = wrongWith(planner, picture, board, hand)
      if (wrong !== null) throw new Error(`${JSON.stringify(picture)}: ${wrong}`)
    }),
    { seed: SEED, numRuns: RUNS },
  )
  return found.failed ? String(found.errorInstance) : null
}

const { minSide, maxRatio, maxBytes } = IMAGE_LIMITS
const withEncodings = (plan: ImagePlan, change: (encoding: Encoding) => Encoding): ImagePlan => (plan.is === 'encode' ? { ...plan, encodings: plan.encodings.map(change) } : plan)

/** Each of these is a mistake that was made somewhere, here or elsewhere. */
const WRONG: Readonly<Record<string, Partial<Planner>>> = {
  'sides rounded one by one': {
    planImage: (picture) =>
      withEncodings(planImage(picture), (encoding) => {
        const scale = Math.min(1, 4096 / Math.max(picture.width, picture.height))
        return scale === 1 ? encoding : { ...encoding, width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
      }),
  },
  'no look at the weight of a PNG': { planImage: (picture) => planImage({ ...picture, bytes: 1 }) },
  'anything kept as if it were a PNG': { planImage: (picture) => planImage({ ...picture, png: true }) },
  'small pictures left small': { planImage: (picture) => (picture.png && Math.min(picture.width, picture.height) >= minSide / 2 && planImage(picture).is === 'encode' && picture.bytes <= maxBytes ? { is: 'keep' } : planImage(picture)) },
  'long pictures sent whole': { planImage: (picture) => (planImage(picture).is === 'crop' ? planCrop({ ...wholeFrame(picture), height: Math.ceil(picture.width / maxRatio) }) : planImage(picture)) },
  'one quality alone': { planImage: (picture) => { const plan = planImage(picture); return plan.is === 'encode' ? { ...plan, encodings: plan.encodings.slice(0, 1) } : plan } },
  'a crop that is cut as it is': { planCrop: (frame) => ({ is: 'encode', encodings: [{ ...frame, quality: 0.8 }], enlarged: false }) },
  'a frame that grows over the edge': { sized: (picture, frame, ratio, share) => ({ ...frame, ...pickSides(widestFrame(picture, ratio), share) }) },
}

function pickSides({ width, height }: Sides, share: number): Sides {
  return { width: Math.round(width * share), height: Math.round(height * share) }
}

const planOf = (width: number, height: number, png = false) => planImage({ width, height, bytes: 1_000, png })

describe('a picture that comes in', () => {
  it(`becomes an image that every model takes, or one clear sentence: ${RUNS} sizes`, () => {
    expect(counterexample(RIGHT)).toBeNull()
  })

  it.each(Object.entries(WRONG))('is not let through by a build with %s', (_, planner) => {
    expect(counterexample({ ...RIGHT, ...planner })).not.toBeNull()
  })

  it('is enlarged twice at most, and never shrunk where it fits', () => {
    expect(planOf(1920, 1080, true)).toEqual({ is: 'keep' })
    expect(planOf(1920, 1080)).toMatchObject({ is: 'encode', enlarged: false, encodings: [{ width: 1920, height: 1080 }, { width: 1920, height: 1080 }, { width: 1920, height: 1080 }] })
    expect(planOf(200, 150)).toMatchObject({ is: 'encode', enlarged: true, encodings: [{ width: 400, height: 300 }, {}, {}] })
    expect(planOf(200, 149)).toMatchObject({ is: 'refused', reason: expect.stringContaining('200 × 149') })
    expect(planOf(10_000, 4_000)).toMatchObject({ encodings: [{ width: 4095, height: 1638 }, {}, {}] })
    expect(planOf(30_000, 30_000)).toMatchObject({ is: 'refused', remedy: 'Choose one of at most 120 million pixels.' })
  })

  it('keeps the pixels of a panorama, so that a part of it is sharp', () => {
    expect(planImage({ width: 12_000, height: 400, bytes: 1, png: false })).toMatchObject({ is: 'crop', encoding: { width: 12_000, height: 400 } })
    expect(cropShape({ width: 12_000, height: 400 }, 9 / 16)).toBe(9 / 16)
    expect(cropShape({ width: 12_000, height: 160 }, 9 / 16)).toBe(2.5)
  })
})
