import { expect, it } from 'vitest'
import { findProblems } from '../../src/shared/domain/problems/find-problems.ts'
import type { Problem } from '../../src/shared/domain/problems/problem.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'

const SMALL = { ...IMAGE, width: 200, height: 300 }
const behind = (prompt: string): Board => boardOf('kling-3.0', [['Dawn', 4], [prompt, 4]])

it.each<readonly [Problem['code'], string, Board]>([
  ['prompt-empty', 'Shot 2 has no prompt. Write what is seen in it.', behind(' ')],
  ['prompt-nearly-long', 'Shot 2’s prompt is close to the limit: 510 of 512 characters.', behind('w'.repeat(510))],
  ['prompt-long', 'Shot 2’s prompt is 1 character too long; the limit here is 512.', behind('w'.repeat(513))],
  ['prompt-long', 'Shot 2’s prompt is 8 characters too long; the limit here is 512.', behind('w'.repeat(520))],
  ['prompt-long', 'Shot 2’s prompt is 4 characters too long; the limit here is 512. Own words 509, cast 0, style 7.', { ...behind(`${'w'.repeat(508)}.`), style: 'Grain.' }],
  ['shots-unused', 'Kling 2.6 makes one take from one prompt: shot 1 is rendered. Shot 2 is kept, and not used by this model.', boardOf('kling-2.6', [['Dawn', 5], ['Noon', 5]])],
  ['shots-unused', 'Kling 2.6 makes one take from one prompt: shot 1 is rendered. Shots 2–3 are kept, and not used by this model.', boardOf('kling-2.6', [['Dawn', 5], ['Noon', 5], ['Dusk', 5]])],
  ['negative-prompt-long', 'The negative prompt is 1 character too long; Kling 2.6 takes 2500.', boardOf('kling-2.6', [['Dawn', 5]], { negativePrompt: 'w'.repeat(2501) })],
  ['image-limits', 'The start image cannot be used: it is 200 × 300 pixels, and each side must have at least 300.', boardOf('kling-3.0', [['Dawn', 5]], { startImage: SMALL })],
  ['image-limits', 'The end image cannot be used: it is 200 × 300 pixels, and each side must have at least 300.', boardOf('kling-3.0', [['Dawn', 5]], { startImage: IMAGE, endImage: SMALL })],
])('the problem %s says “%s”', (code, sentence, board) => {
  expect(findProblems(board).filter((problem) => problem.code === code).map((problem) => problem.sentence)).toEqual([sentence])
})
