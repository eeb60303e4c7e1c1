import { type Board, type Shot, shotsInClip, shotsLeftOut } from '../storyboard.ts'
import type { ModelSpec } from '../models/spec.ts'
import { fixBy, type Problem, type Rule } from './problem.ts'

/** How many characters one shot's prompt may have on this board, and from how many on it is worth a warning. */
export function promptLimit(board: Board, spec: ModelSpec): { readonly max: number; readonly warnFrom: number } {
  return spec.multiShot && board.shots.length > 1
    ? { max: spec.multiShot.promptMax, warnFrom: spec.multiShot.promptWarnFrom }
    : { max: spec.promptMax, warnFrom: spec.promptMax }
}

/** Every shot of the clip needs words, and no more of them than the model reads. */
export const promptLength: Rule = (board, spec) => {
  const { max, warnFrom } = promptLimit(board, spec)
  return shotsInClip(board).flatMap((shot, index) => promptLengthOf(shot, index, max, warnFrom))
}

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

const LEANING_OPENING = /^\s*(then|he|she|they|the same)\b/i

/** A shot is made from its own text alone: an opening that leans on the shot before has nothing to lean on. */
export const leaningOpening: Rule = (board) => {
  const shots = shotsInClip(board)
  if (shots.length < 2) return []
  return shots.flatMap((shot, index): readonly Problem[] => {
    const opening = LEANING_OPENING.exec(shot.prompt)?.[1]
    if (opening === undefined) return []
    return [
      {
        code: 'leaning-opening',
        weight: 'warns',
        about: { on: 'shot', shotId: shot.id },
        sentence: `Shot ${index + 1} opens with “${opening}”, but it is made from its own words alone. Name who or what is seen.`,
        fixes: [],
      },
    ]
  })
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

function promptLengthOf(shot: Shot, index: number, max: number, warnFrom: number): readonly Problem[] {
  const about = { on: 'shot', shotId: shot.id } as const
  const { length } = shot.prompt
  if (shot.prompt.trim() === '') {
    const sentence = `Shot ${index + 1} has no prompt. Write what is seen in it.`
    return [{ code: 'prompt-empty', weight: 'blocks', about, sentence, fixes: [] }]
  }
  if (length > max) {
    const sentence = `Shot ${index + 1}’s prompt is ${characters(length - max)} too long; the limit here is ${max}.`
    return [{ code: 'prompt-long', weight: 'blocks', about, sentence, fixes: [] }]
  }
  if (length >= warnFrom && warnFrom < max) {
    const sentence = `Shot ${index + 1}’s prompt is close to the limit: ${length} of ${max} characters.`
    return [{ code: 'prompt-nearly-long', weight: 'warns', about, sentence, fixes: [] }]
  }
  return []
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`
}
