import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createUploadShelf, type UploadShelf } from '../../src/main/practice/uploads.ts'

const TakenSchema = z.object({ status: z.literal(201), body: z.object({ id: z.string() }) })

/** Puts an image of one byte on the shelf; gives its id. */
async function put(shelf: UploadShelf, byte: number): Promise<string> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array([byte])], 'a.png', { type: 'image/png' }))
  const sent = new Response(form)
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
  return TakenSchema.parse(await shelf.take({ method: 'POST', path: '/v2/uploads', headers, body: Buffer.from(await sent.arrayBuffer()) })).body.id
}

describe('the images that were uploaded in practice', () => {
  it('are given back, and do not pile up in memory for as long as the app runs', async () => {
    const shelf = createUploadShelf('http://127.0.0.1')
    const ids: string[] = []
    for (let byte = 0; byte < 20; byte += 1) ids.push(await put(shelf, byte))
    expect(shelf.give(ids.at(-1) ?? '')).toMatchObject({ status: 200, body: Buffer.from([19]) })
    expect(ids.filter((id) => JSON.stringify(shelf.give(id)).includes('"status":200')).length).toBe(8)
    expect(shelf.give(ids[0] ?? '')).toMatchObject({ status: 404 })
  })
})
