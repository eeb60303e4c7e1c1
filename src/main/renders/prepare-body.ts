import { type Board, type ImageRef, imagesInClip } from '../../shared/domain/storyboard.ts'
import type { ApiframeClient } from '../apiframe/client.ts'
import { bodyFor, encodeBody } from '../apiframe/wire.ts'
import type { ImageStore } from './images.ts'
import { askedPause } from './pauses.ts'

/** The exact bytes of a paid request; or that they cannot be made now, and the milliseconds to wait at least; or ever. */
export type Prepared =
  | { readonly kind: 'ready'; readonly body: Buffer }
  | { readonly kind: 'later'; readonly sentence: string; readonly waitMs: number }
  | { readonly kind: 'never'; readonly sentence: string }

type Placed = { readonly kind: 'placed'; readonly url: string | null } | Exclude<Prepared, { kind: 'ready' }>

/** Uploads the images that the board's model takes, then writes the body that names them. Costs nothing. */
export async function prepareBody(board: Board, images: Pick<ImageStore, 'get'>, client: Pick<ApiframeClient, 'upload'>): Promise<Prepared> {
  const { start, end } = imagesInClip(board)
  const startImage = await place(start, images, client)
  if (startImage.kind !== 'placed') return startImage
  const endImage = await place(end, images, client)
  if (endImage.kind !== 'placed') return endImage
  return { kind: 'ready', body: encodeBody(bodyFor(board, { startImageUrl: startImage.url, endImageUrl: endImage.url })) }
}

async function place(image: ImageRef | null, images: Pick<ImageStore, 'get'>, client: Pick<ApiframeClient, 'upload'>): Promise<Placed> {
  if (image === null) return { kind: 'placed', url: null }
  const bytes = await images.get(image.id)
  if (bytes === null) return { kind: 'never', sentence: `The image “${image.name}” is no longer on this disk. Choose it again.` }
  const name = image.type === 'image/png' ? 'image.png' : 'image.jpg'
  const answer = await client.upload({ name, type: image.type, bytes })
  if ('url' in answer) return { kind: 'placed', url: answer.url }
  const { sentence } = answer
  return answer.temporary ? { kind: 'later', sentence, waitMs: askedPause(answer.retryAfter) } : { kind: 'never', sentence }
}
