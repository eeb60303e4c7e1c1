import type { ImageSlot } from '../command.ts'
import { IMAGE_LIMITS } from '../models/image-limits.ts'
import { type Board, type ImageRef, shotsInClip } from '../storyboard.ts'
import { type Fix, fixBy, type Problem, type Rule } from './problem.ts'
import { MODE_NAMES } from './setting-rules.ts'

const CHOOSE_START: Fix = { kind: 'chooseImage', label: 'Choose start image…', slot: 'startImage' }
const REMOVE_END: Fix = fixBy('Remove end image', { kind: 'setImage', slot: 'endImage', image: null })

/** Some models only animate an image. */
export const startImageNeeded: Rule = (board, spec) => {
  if (spec.startImage === 'optional' || board.settings.startImage) return []
  return [
    {
      code: 'start-image-needed',
      weight: 'blocks',
      about: { on: 'startImage' },
      sentence: `${spec.name} animates an image and has none yet. Add a start image.`,
      fixes: waysToStart(board),
    },
  ]
}

/** Ways to a start image: the first shot's still, where it has one, or one that the user chooses. */
function waysToStart(board: Board): readonly Fix[] {
  const still = shotsInClip(board)[0]?.still
  return [...(still && imageRefusal(still) === null ? [fixBy('Use the still of shot 1', { kind: 'setImage', slot: 'startImage', image: still })] : []), CHOOSE_START]
}

/** An end image has conditions that differ from model to model. */
export const endImageAllowed: Rule = (board, spec) => {
  const { endImage, startImage, mode } = board.settings
  if (!endImage) return []
  const about = { on: 'endImage' } as const
  const rule = spec.endImage
  if (!rule) {
    const sentence = `The end image is kept, and not used by ${spec.name}.`
    return [{ code: 'end-image-unused', weight: 'unused', about, sentence, fixes: [REMOVE_END] }]
  }
  const found: Problem[] = []
  if (!startImage) {
    const sentence = `${spec.name} takes an end image only together with a start image.`
    found.push({ code: 'end-image-alone', weight: 'blocks', about, sentence, fixes: [...waysToStart(board), REMOVE_END] })
  }
  if (rule.onlyMode !== null && rule.onlyMode !== mode) {
    const only = MODE_NAMES[rule.onlyMode]
    const sentence = `${spec.name} takes an end image in ${only} mode only.`
    const fixes = [fixBy(`Switch to ${only}`, { kind: 'setMode', mode: rule.onlyMode }), REMOVE_END]
    found.push({ code: 'end-image-mode', weight: 'blocks', about, sentence, fixes })
  }
  if (!rule.withSeveralShots && shotsInClip(board).length > 1) {
    const sentence = `${spec.name} refuses an end image when a clip has several shots.`
    found.push({ code: 'end-image-shots', weight: 'blocks', about, sentence, fixes: [REMOVE_END] })
  }
  return found
}

/** Images must be of a size and shape that the models take. */
export const imageLimits: Rule = (board, spec) => {
  const { startImage, endImage } = board.settings
  return [
    ...(startImage ? overLimits(startImage, 'startImage') : []),
    ...(endImage && spec.endImage ? overLimits(endImage, 'endImage') : []),
  ]
}

/** Why an image cannot be used, in one sentence; null where it can. Sides in pixels, weight in bytes. */
export function imageRefusal(image: Pick<ImageRef, 'width' | 'height' | 'bytes'>): string | null {
  const { width, height, bytes } = image
  if (Math.min(width, height) < IMAGE_LIMITS.minSide) {
    return `it is ${width} × ${height} pixels, and each side must have at least ${IMAGE_LIMITS.minSide}`
  }
  if (Math.max(width / height, height / width) > IMAGE_LIMITS.maxRatio) {
    return `it is ${width} × ${height} pixels, and one side may be at most ${IMAGE_LIMITS.maxRatio} times the other`
  }
  if (bytes > IMAGE_LIMITS.maxBytes) return `it weighs more than ${IMAGE_LIMITS.maxBytes / 1_000_000} MB`
  return null
}

function overLimits(image: ImageRef, slot: ImageSlot): readonly Problem[] {
  const reason = imageRefusal(image)
  if (reason === null) return []
  const name = slot === 'startImage' ? 'start image' : 'end image'
  return [
    {
      code: 'image-limits',
      weight: 'blocks',
      about: { on: slot },
      sentence: `The ${name} cannot be used: ${reason}.`,
      fixes: [
        { kind: 'chooseImage', label: `Choose another ${name}…`, slot },
        fixBy(`Remove ${name}`, { kind: 'setImage', slot, image: null }),
      ],
    },
  ]
}
