import type { Render } from '../../../shared/domain/job.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { BoardId } from '../../../shared/domain/storyboard.ts'

/** Counted once for each list of renders, however many ask. */
const counted = new WeakMap<readonly Render[], ReadonlyMap<OrderId, number>>()

/** Which take of its board a finished render is, from 1; `renders` are all there are, newest first. */
export function takeNumber(renders: readonly Render[], { order }: Render): number {
  const numbers = counted.get(renders) ?? count(renders)
  counted.set(renders, numbers)
  return numbers.get(order.id) ?? 1
}

function count(renders: readonly Render[]): ReadonlyMap<OrderId, number> {
  const taken = new Map<BoardId, number>()
  const numbers = new Map<OrderId, number>()
  for (const { order, stage } of renders.toReversed()) {
    if (stage.at !== 'stored') continue
    const number = (taken.get(order.board.id) ?? 0) + 1
    taken.set(order.board.id, number)
    numbers.set(order.id, number)
  }
  return numbers
}
