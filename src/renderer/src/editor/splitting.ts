import type { Refusal } from '../../../shared/domain/command.ts'
import { MODEL_IDS, type ModelId, specOf } from '../../../shared/domain/models/catalogue.ts'
import type { PriceSheet } from '../../../shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../../shared/domain/quote.ts'
import { type Board, clipSeconds, type Shot, shotsLeftOut } from '../../../shared/domain/storyboard.ts'
import { inCredits } from '../../../shared/domain/units.ts'
import { freeNames } from './board-names.ts'
import type { Landing } from './landing.ts'
import { copyOf } from './new-board.ts'

/** The newest model that makes several shots in one clip: where kept shots are used again. */
const SEVERAL = MODEL_IDS.find((model) => specOf(model).multiShot)

const NOTHING_KEPT: Refusal = { sentence: 'Every shot of this board is in its clip, so there is nothing to split off.' }

/** Gives each shot that the model does not use a board of its own behind this one, with the same model and settings and without its images. */
export function splitIntoBoards(board: Board, taken: readonly Board[]): Landing | Refusal {
  const kept = shotsLeftOut(board)
  if (kept.length === 0) return NOTHING_KEPT
  const names = freeNames(board.name, kept.length, taken)
  return {
    commands: [{ kind: 'deleteShots', shotIds: kept.map(({ id }) => id) }],
    boards: kept.map((shot, index) => copyOf(alone(board, shot), names[index] ?? board.name)),
  }
}

/** What is kept, and what it would cost as clips: `Shots 2–6 are kept, not used. As 6 clips of 5 s: 6 × 119 = 714 credits.` Null where nothing is kept. */
export function splittingInWords(board: Board, sheet: PriceSheet): string | null {
  const kept = shotsLeftOut(board)
  if (kept.length === 0) return null
  const count = kept.length + 1
  const which = kept.length === 1 ? 'Shot 2 is' : `Shots 2–${count} are`
  const credits = quoteBoard(board, sheet)?.credits
  // Each clip is as long as this one and has its settings, so each costs what this one costs.
  const price = credits === undefined ? '' : `: ${count}\u00A0×\u00A0${credits} = ${inCredits(count * credits)}`
  const image = specOf(board.model).startImage === 'needed' ? ' Each needs a start image.' : ''
  return `${which} kept, not used. As ${count} clips of ${clipSeconds(board)} s${price}.${image}`
}

/** The model on which the kept shots are used again; null where nothing is kept. */
export function modelForAll(board: Board): ModelId | null {
  return shotsLeftOut(board).length > 0 ? (SEVERAL ?? null) : null
}

/** What the longer of the lengths that a model sells would cost, where the shorter is chosen: `10 s for 238 credits`. */
export function longerInWords(board: Board, sheet: PriceSheet): string | null {
  const { duration } = specOf(board.model)
  const longest = duration.kind === 'fixed' ? Math.max(...duration.choices) : 0
  if (longest <= clipSeconds(board)) return null
  const quote = quoteBoard({ ...board, settings: { ...board.settings, takeSeconds: longest } }, sheet)
  return quote && `${longest} s for ${inCredits(quote.credits)}`
}

function alone(board: Board, shot: Shot): Board {
  const { markers: _, ...rest } = board
  return { ...rest, settings: { ...board.settings, startImage: null, endImage: null }, shots: [shot] }
}
