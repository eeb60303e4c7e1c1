import type { ImportedRender } from '../../shared/domain/imported-render.ts'
import type { OrderId } from '../../shared/domain/order.ts'
import type { Book } from './book.ts'

/**
 * Takes in renders that ended elsewhere, and gives how many were new. `bringClip` runs before a render is journaled, so
 * that a row never names a clip that is still to come. What the journal knows already, deleted or not, stays as it is.
 */
export async function adoptRenders(book: Pick<Book, 'get' | 'write'>, renders: readonly ImportedRender[], bringClip: (id: OrderId) => Promise<void>): Promise<number> {
  const fresh = renders.filter(({ order }) => book.get(order.id) === undefined)
  for (const render of fresh) {
    await bringClip(render.order.id)
    await book.write({ is: 'imported', render })
  }
  return fresh.length
}
