import { randomUUID } from 'node:crypto'
import type { Reply, SeenRequest } from './fate.ts'

const BYTES_MAX = 25_000_000
const LIFE_MS = 60 * 60 * 1000
/** How many of the last images stay in memory: more than an order has, and nobody fetches an earlier one. */
const KEPT = 8

/** Takes images and gives the last of them back, from memory. */
export interface UploadShelf {
  readonly take: (request: SeenRequest) => Promise<Reply>
  readonly give: (id: string) => Reply
}

/** An empty shelf; `origin` is where its images are fetched from. */
export function createUploadShelf(origin: string): UploadShelf {
  const shelf = new Map<string, { readonly type: string; readonly bytes: Buffer }>()
  return {
    take: async ({ headers, body }) => {
      const file = await fileIn(body, headers['content-type'] ?? '')
      if (!file) return { status: 400, body: { error: 'Expected a multipart form with a file', details: { file: ['Required'] } } }
      if (!/^image\/(jpeg|png)$/.test(file.type)) return { status: 400, body: { error: 'Only JPG and PNG are taken' } }
      if (file.size > BYTES_MAX) return { status: 400, body: { error: 'The file is too large' } }
      const id = randomUUID()
      shelf.set(id, { type: file.type, bytes: Buffer.from(await file.arrayBuffer()) })
      for (const oldest of shelf.keys()) if (shelf.size > KEPT) shelf.delete(oldest)
      const expiresAt = new Date(Date.now() + LIFE_MS).toISOString()
      const url = `${origin}/uploads/${id}`
      return { status: 201, body: { id, url, kind: 'image', contentType: file.type, byteSize: file.size, expiresAt } }
    },
    give: (id) => {
      const image = shelf.get(id)
      if (!image) return { status: 404, body: { error: 'Not found' } }
      return { status: 200, headers: { 'content-type': image.type }, body: image.bytes }
    },
  }
}

async function fileIn(body: Buffer, contentType: string): Promise<File | null> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
    const file = form.get('file')
    return file instanceof File ? file : null
  } catch {
    // What is no form is told apart from a form without a file by nobody: both are the sender's mistake, a 400.
    return null
  }
}
