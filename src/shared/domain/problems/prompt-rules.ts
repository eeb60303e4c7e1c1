import { lengthsOf, sentParts } from '../sent-prompt.ts'
import { type Board, type Shot, shotsInClip, shotsLeftOut } from '../storyboard.ts'
import type { ModelSpec } from '../models/spec.ts'
import { fixBy, type Problem, type Rule } from './problem.ts'

/** How many characters a text may have, and from how many on it is close to that; where both are the same there is no warning. */
export interface CharacterLimit {
  readonly max: number
  readonly warnFrom: number
}

/** How a text of this many characters stands to its limit. */
export function fitOf(length: number, { max, warnFrom }: CharacterLimit): 'fits' | 'near' | 'over' {
  if (length > max) return 'over'
  return length >= warnFrom && warnFrom < max ? 'near' : 'fits'
}

/**
 * How many characters may be sent for one shot of this board. Characters are UTF-16 units, as `String.length` counts them,
 * here and everywhere: that is never fewer than Unicode's own count, so what fits here fits however the service counts.
 */
export function promptLimit(board: Board, spec: ModelSpec): CharacterLimit {
  return spec.multiShot && board.shots.length > 1
    ? { max: spec.multiShot.promptMax, warnFrom: spec.multiShot.promptWarnFrom }
    : { max: spec.promptMax, warnFrom: spec.promptMax }
}

/** Every shot of the clip needs words, and what is sent for it may be no longer than the model reads. */
export const promptLength: Rule = (board, spec) => shotsInClip(board).flatMap((shot, index) => promptLengthOf(board, shot, index, promptLimit(board, spec)))

/** A negative prompt may be no longer than the model reads. */
export const negativePromptLength: Rule = (board, spec) => {
  const over = board.settings.negativePrompt.length - spec.negativePromptMax
  if (over <= 0) return []
  return [
    {
      code: 'negative-prompt-long',
      weight: 'blocks',
      about: { on: 'negativePrompt' },
      sentence: `The negative prompt is ${characters(over)} too long; ${spec.name} takes ${spec.negativePromptMax}.`,
      fixes: [],
    },
  ]
}

/** A model that makes one take from one text leaves the other shots unused. */
export const shotsUnused: Rule = (board, spec) => {
  const left = shotsLeftOut(board).length
  if (left === 0) return []
  const which = left === 1 ? 'Shot 2 is' : `Shots 2–${left + 1} are`
  return [
    {
      code: 'shots-unused',
      weight: 'unused',
      about: { on: 'clip' },
      sentence: `${spec.name} makes one take from one prompt: shot 1 is rendered. ${which} kept, and not used by this model.`,
      fixes: [fixBy('Join all prompts into shot 1', { kind: 'joinShots' })],
    },
  ]
}

function promptLengthOf(board: Board, shot: Shot, index: number, limit: CharacterLimit): readonly Problem[] {
  const about = { on: 'shot', shotId: shot.id } as const
  if (shot.prompt.trim() === '') {
    const sentence = `Shot ${index + 1} has no prompt. Write what is seen in it.`
    return [{ code: 'prompt-empty', weight: 'blocks', about, sentence, fixes: [] }]
  }
  const lengths = lengthsOf(sentParts(board, shot))
  const length = lengths.own + lengths.cast + lengths.style
  const made = length === lengths.own ? '' : ` Own words ${lengths.own}, cast ${lengths.cast}, style ${lengths.style}.`
  const { max } = limit
  const fit = fitOf(length, limit)
  if (fit === 'over') {
    const sentence = `Shot ${index + 1}’s prompt is ${characters(length - max)} too long; the limit here is ${max}.${made}`
    return [{ code: 'prompt-long', weight: 'blocks', about, sentence, fixes: [] }]
  }
  if (fit === 'near') {
    const sentence = `Shot ${index + 1}’s prompt is close to the limit: ${length} of ${max} characters.${made}`
    return [{ code: 'prompt-nearly-long', weight: 'warns', about, sentence, fixes: [] }]
  }
  return []
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`
}
