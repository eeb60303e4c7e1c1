import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ImageIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf, IMAGE, plainBoard } from './boards.ts'
import { app, posts, studio } from './opened.ts'
import { at, ENDS, signatureOf } from './renders-app.ts'

describe('the desk', () => {
  it('refuses what was not signed for the present studio, price or images', async () => {
    const service = await studio()
    const { desk } = await app(service)
    const signature = signatureOf()
    expect(await desk.sign({ ...signature, practice: true })).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(await desk.sign({ ...signature, credits: signature.credits - 1 })).toMatchObject({ ok: false, error: { code: 'refused' } })
    const withImage = signatureOf(boardOf('kling-3.0', [['A harbour', 5]], { startImage: IMAGE }))
    expect(await desk.sign(withImage)).toMatchObject({ ok: false, error: { sentence: expect.stringContaining(IMAGE.name) } })
    expect(desk.list()).toEqual([])
    expect(posts(service)).toEqual([])
  })

  it('deletes an ended render with its clip, and never signs its id again', async () => {
    const service = await studio()
    const opened = await app(service)
    const signature = signatureOf()
    await opened.desk.sign(signature)
    expect(await opened.desk.remove(signature.id)).toMatchObject({ ok: false })
    await opened.until(signature.id, at('stored'))
    expect(await opened.desk.remove(signature.id)).toEqual({ ok: true, value: undefined })
    expect(opened.deleted).toEqual([signature.id])
    expect(await opened.clips.read(signature.id, 0, 1)).toBeNull()
    expect(await opened.desk.sign(signature)).toMatchObject({ ok: false, error: { code: 'refused' } })
    await opened.close()
    const again = await app(service, { home: opened.home })
    expect(again.desk.list()).toEqual([])
    expect(await again.desk.sign(signature)).toMatchObject({ ok: false })
    expect(service.jobs()).toHaveLength(1)
  })

  it('uploads the images of a board before its one paid request', async () => {
    const service = await studio()
    const opened = await app(service)
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 7)])
    const id = ImageIdSchema.parse(createHash('sha256').update(bytes).digest('hex'))
    const signature = signatureOf(boardOf('kling-3.0', [['A harbour', 5]], { startImage: { ...IMAGE, id } }))
    expect(await opened.images.put(id, bytes)).toBeNull()
    await opened.desk.sign(signature)
    expect((await opened.until(signature.id, ENDS)).stage.at).toBe('stored')
    const paths = posts(service).map(({ path }) => path)
    expect(paths).toEqual(['/v2/uploads', '/v2/videos/generate'])
  })

  it('starts the practice studio at the first need, and forgets nothing of what it made', async () => {
    const service = await studio()
    let starts = 0
    const opened = await app(service, {
      key: null,
      openPractice: async (key) => {
        starts += 1
        return studio({ key, charges: 'nothing' })
      },
    })
    expect(starts).toBe(0)
    const signature = signatureOf(plainBoard('kling-3.0'), true)
    await opened.desk.sign(signature)
    const render = await opened.until(signature.id, ENDS)
    expect(render).toMatchObject({ stage: { at: 'stored' }, charged: 0, order: { practice: true } })
    expect(starts).toBe(1)
    expect(posts(service)).toEqual([])
    expect(opened.log.filter((line) => line.startsWith('GET'))).toEqual([])
    expect(opened.log).toContainEqual(expect.stringMatching(/^POST \/v2\/videos\/generate 202/))
  })
})
