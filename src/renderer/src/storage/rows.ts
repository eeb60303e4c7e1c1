import type { Render, Stage } from '../../../shared/domain/job.ts'
import type { ModelId } from '../../../shared/domain/models/catalogue.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { Frame } from '../../../shared/domain/pictures/frame.ts'
import type { Board, BoardId, ImageId } from '../../../shared/domain/storyboard.ts'

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

/** The picture that an image is a part of, and which part: for cropping it again from the whole. */
export interface CroppedFrom {
  readonly id: ImageId
  readonly frame: Frame
}

/** An image with what is known of it here alone: lost, both are made again or done without. */
export interface ImageRow extends BlobRow<ImageId> {
  /** The same picture, small. */
  readonly thumbnail?: Blob
  readonly from?: CroppedFrom
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
