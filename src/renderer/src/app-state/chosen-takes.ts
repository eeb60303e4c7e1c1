import type { Render } from '../../../shared/domain/job.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { Board, ShotId } from '../../../shared/domain/storyboard.ts'
import type { ChosenTakes } from '../animatic/plan.ts'

/** The takes that were switched in for a board's shots, as far as they are still there. */
export function chosenTakes(board: Board, chosen: Readonly<Partial<Record<ShotId, OrderId>>> | undefined, renders: readonly Render[]): ChosenTakes {
  const byId = new Map(renders.filter(({ order }) => order.board.id === board.id).map((render) => [render.order.id, render]))
  return new Map(
    board.shots.flatMap(({ id }) => {
      const take = chosen?.[id]
      const render = take === undefined ? undefined : byId.get(take)
      return render ? [[id, render] as const] : []
    }),
  )
}
