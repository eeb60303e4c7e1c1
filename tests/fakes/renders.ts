import { randomUUID } from 'node:crypto'
import { type Render, RenderSchema, type Stage } from '../../src/shared/domain/job.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'

/** What of a render a test may say for itself. */
interface Said {
  readonly practice?: boolean
  readonly charged?: number | null
  readonly take?: number
}

/** A render of a board, signed at a moment and not sent yet. */
export function orderedOf(board: Board, signedAt: number, said: Said = {}): Render {
  return at({ at: 'ordered', trouble: null }, board, signedAt, said)
}

/** A finished take of a board, signed at a moment. */
export function storedOf(board: Board, signedAt: number, said: Said = {}): Render {
  const clip = { bytes: 1_000, sha256: 'ab'.repeat(32), storedAt: signedAt + 1 }
  return at({ at: 'stored', jobId: 'job', clip }, board, signedAt, said)
}

function at(stage: { readonly at: Stage['at'] } & Readonly<Record<string, unknown>>, board: Board, signedAt: number, { practice = false, charged = null, take = 1 }: Said): Render {
  const order = { id: randomUUID(), board, quote: quoteBoard(board, PRICE_SHEET), take, practice, signedAt }
  return RenderSchema.parse({ order, stage, acceptedAt: null, charged })
}
