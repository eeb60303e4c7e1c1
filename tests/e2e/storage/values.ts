import { newBoard } from '../../../src/renderer/src/editor/new-board.ts'
import type { Render } from '../../../src/shared/domain/job.ts'
import { RenderSchema } from '../../../src/shared/domain/job.ts'
import { PRICE_SHEET } from '../../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../../src/shared/domain/quote.ts'
import type { Board, Project } from '../../../src/shared/domain/storyboard.ts'

/** A project with a board of each name. */
export function projectOf(...names: readonly string[]): Project {
  return { boards: names.map(newBoard) }
}

/** A practice render of a board, signed at a moment, not sent yet. */
export function renderOf(board: Board, signedAt: number): Render {
  return RenderSchema.parse({
    order: { id: crypto.randomUUID(), board, quote: quoteBoard(board, PRICE_SHEET), take: 1, practice: true, signedAt },
    stage: { at: 'ordered', trouble: null },
    acceptedAt: null,
    keptUntil: null,
    charged: null,
  })
}
