import type { Render } from '../../../shared/domain/job.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { BoardId, ShotId } from '../../../shared/domain/storyboard.ts'
import { takePicture } from './plan.ts'

/** The finished takes that show a shot of a board, in the order of `renders`. */
export function takesOfShot(renders: readonly Render[], boardId: BoardId, shotId: ShotId): readonly Render[] {
  return renders.filter((render) => render.order.board.id === boardId && takePicture(render, shotId) !== null)
}

/** What is seen after this picture of a shot, going round: its own (null), then each take. */
export function nextPicture(takes: readonly Render[], seen: OrderId | null): OrderId | null {
  const at = takes.findIndex(({ order }) => order.id === seen)
  return takes[at + 1]?.order.id ?? null
}
