import { isOver, type Render } from '../../../../shared/domain/job.ts'
import type { BoardId } from '../../../../shared/domain/storyboard.ts'

/** The finished takes of a board, newest first, out of every render, newest first. */
export function takesOf(renders: readonly Render[], boardId: BoardId): readonly Render[] {
  return renders.filter(({ order, stage }) => order.board.id === boardId && stage.at === 'stored')
}

/** The newest render of a board that is on its way. */
export function onItsWay(renders: readonly Render[], boardId: BoardId): Render | null {
  return renders.find((render) => render.order.board.id === boardId && !isOver(render)) ?? null
}
