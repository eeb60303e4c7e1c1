import { specOf } from '../models/catalogue.ts'
import type { Board } from '../storyboard.ts'
import { endImageAllowed, imageLimits, startImageNeeded } from './image-rules.ts'
import { clipLength } from './length-rules.ts'
import type { Problem, Rule } from './problem.ts'
import { negativePromptLength, promptLength, shotsUnused } from './prompt-rules.ts'
import { aspectRatioOverruled, modeOffered, settingsUnused } from './setting-rules.ts'
import { leaningOpening, leaningWords, maybeRefused, tooMuch } from './word-rules.ts'

const RULES: readonly Rule[] = [
  startImageNeeded,
  clipLength,
  promptLength,
  modeOffered,
  endImageAllowed,
  imageLimits,
  negativePromptLength,
  leaningOpening,
  leaningWords,
  tooMuch,
  maybeRefused,
  shotsUnused,
  settingsUnused,
  aspectRatioOverruled,
]

const WEIGHTS = ['blocks', 'warns', 'hints', 'unused'] as const satisfies readonly Problem['weight'][]

/** Every problem of a board under its own model's rules, those that block a render first. */
export function findProblems(board: Board): readonly Problem[] {
  const spec = specOf(board.model)
  const found = RULES.flatMap((rule) => rule(board, spec))
  return WEIGHTS.flatMap((weight) => found.filter((problem) => problem.weight === weight))
}

/** The problems that stand between a board and a render. */
export function blockingProblems(board: Board): readonly Problem[] {
  return findProblems(board).filter((problem) => problem.weight === 'blocks')
}
