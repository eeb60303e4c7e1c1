import { MODEL_IDS, type ModelId, specOf } from './models/catalogue.ts'
import type { PriceSheet } from './models/price-sheet.ts'
import type { ModelSpec } from './models/spec.ts'
import { findProblems } from './problems/find-problems.ts'
import type { Problem } from './problems/problem.ts'
import { type Quote, quoteBoard } from './quote.ts'
import { type Board, clipSeconds } from './storyboard.ts'
import { inSeconds, type Seconds } from './units.ts'

/** From more than this many seconds on a clip is long: the longest that models of fixed lengths make. */
export const LONG_TAKE: Seconds = Math.max(
  ...MODEL_IDS.flatMap((model) => {
    const { duration } = specOf(model)
    return duration.kind === 'fixed' ? duration.choices : []
  }),
)

/** What an editor may want of a clip: in the words of the Plan screen, and when a model gives it. */
export const NEEDS = {
  shots: { words: 'Several shots in one clip', met: (spec: ModelSpec) => spec.multiShot !== null },
  sound: { words: 'Sound', met: (spec: ModelSpec) => spec.audio },
  endFrame: { words: 'An end frame', met: (spec: ModelSpec) => spec.endImage !== null },
  fourK: { words: '4K', met: (spec: ModelSpec) => spec.modes.includes('4k') },
  longTake: { words: `Longer than ${inSeconds(LONG_TAKE)}`, met: ({ duration }: ModelSpec) => duration.kind === 'range' && duration.max > LONG_TAKE },
  noImage: { words: 'Works without a start image', met: (spec: ModelSpec) => spec.startImage === 'optional' },
} as const
export type Need = keyof typeof NEEDS

/** One model judged for one board: what it costs, what it would refuse or leave out, and which needs it meets. */
export interface Candidate {
  readonly model: ModelId
  readonly quote: Quote | null
  readonly blocks: readonly Problem[]
  readonly leavesOut: readonly Problem[]
  readonly misses: readonly Need[]
}

/** Every model judged for this board and these needs: those that meet most come first, then the cheapest. */
export function compareModels(board: Board, needs: readonly Need[], sheet: PriceSheet): readonly Candidate[] {
  const candidates = MODEL_IDS.map((model) => judge(board, model, needs, sheet))
  return candidates.toSorted((a, b) => a.misses.length - b.misses.length || priceOf(a) - priceOf(b))
}

/** The needs that a board shows by itself, to start the Plan screen with. */
export function needsOf(board: Board): readonly Need[] {
  const { settings, shots } = board
  return [
    ...(shots.length > 1 ? (['shots'] as const) : []),
    ...(settings.audio ? (['sound'] as const) : []),
    ...(settings.endImage ? (['endFrame'] as const) : []),
    ...(settings.mode === '4k' ? (['fourK'] as const) : []),
    ...(clipSeconds(board) > LONG_TAKE ? (['longTake'] as const) : []),
    ...(settings.startImage ? [] : (['noImage'] as const)),
  ]
}

function judge(board: Board, model: ModelId, needs: readonly Need[], sheet: PriceSheet): Candidate {
  const asked = { ...board, model }
  const problems = findProblems(asked)
  return {
    model,
    quote: quoteBoard(asked, sheet),
    blocks: problems.filter((problem) => problem.weight === 'blocks'),
    leavesOut: problems.filter((problem) => problem.weight === 'unused'),
    misses: needs.filter((need) => !NEEDS[need].met(specOf(model))),
  }
}

function priceOf(candidate: Candidate): number {
  return candidate.quote?.credits ?? Number.POSITIVE_INFINITY
}
