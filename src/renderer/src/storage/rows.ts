import type { Render, Stage } from '../../../shared/domain/job.ts'
import type { ModelId } from '../../../shared/domain/models/catalogue.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { Board, BoardId } from '../../../shared/domain/storyboard.ts'

export interface BoardRow {
  readonly id: BoardId
  /** Place in the project, from 0. */
  readonly position: number
  readonly board: Board
}

export interface BlobRow<Id> {
  readonly id: Id
  readonly blob: Blob
}

/** What stands beside `render` is there for the indexes. */
export interface RenderRow {
  readonly id: OrderId
  /** When the order was signed, in milliseconds since 1970. */
  readonly createdAt: number
  readonly boardId: BoardId
  readonly model: ModelId
  readonly stage: Stage['at']
  readonly render: Render
}

export interface StateRow {
  readonly key: string
  readonly value: unknown
}
