import { CustomSource } from 'mediabunny'
import type { OrderId } from '../../../shared/domain/order.ts'
import { clipBytes } from './clip-bytes.ts'

/** A clip on disk as something mediabunny reads, piece by piece through main. `bytes` is the clip's length. */
export function clipSource(id: OrderId, bytes: number): CustomSource {
  return new CustomSource({
    getSize: () => bytes,
    read: (start, end) => clipBytes(id, start, end),
    prefetchProfile: 'fileSystem',
  })
}
