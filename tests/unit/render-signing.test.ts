import { describe, expect, it } from 'vitest'
import { OrderIdSchema } from '../../src/shared/domain/order.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { fail, ok } from '../../src/shared/ipc/app-error.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'
import { BOARD, listing, OLD, ORDERED, page, render, started } from '../fakes/render-page.ts'

const WITH_IMAGE = boardOf('kling-3.0', [['Dawn', 5]], { mode: 'pro', audio: true, startImage: IMAGE })
const ID = OrderIdSchema.parse('3f0f6b8e-54a1-4d9e-9a55-0d3c9b8c7a10')

describe('signing', () => {
  it('hands the order to main once, with exactly what was signed, and shows the render', async () => {
    const signed = render(9, ORDERED, ID)
    const { needs, asked, disk } = page({ ...listing([]), 'renders.sign': () => ok(signed) })
    const queue = await started(needs)
    expect(await queue.sign(ID, BOARD, 290, true)).toBeNull()
    expect(asked.slice(1)).toEqual([['renders.sign', { id: ID, board: BOARD, credits: 290, practice: true }]])
    expect(queue.store.getState().renders).toEqual([signed])
    expect(disk.get(ID)).toEqual(signed)
  })

  it('hands the board’s images over first', async () => {
    const { needs, asked } = page({ ...listing([]), 'images.put': () => ok(undefined), 'renders.sign': () => ok(render(9, ORDERED, ID)) })
    const queue = await started(needs)
    await queue.sign(ID, WITH_IMAGE, 290, true)
    expect(asked.slice(1).map(([route]) => route)).toEqual(['images.put', 'renders.sign'])
    expect(asked[1]?.[1]).toEqual({ id: IMAGE.id, bytes: new Uint8Array([1]) })
  })

  it('does not reach main where an image is missing, and says which', async () => {
    const { needs, routes } = page(listing([]), [], null)
    const queue = await started(needs)
    expect(await queue.sign(ID, WITH_IMAGE, 290, true)).toBe('The image “harbour.jpg” is missing on this machine. Choose it again.')
    expect(routes()).toEqual(['renders.list'])
  })

  it('is not asked for where main will not take an image', async () => {
    const { needs, routes } = page({ ...listing([]), 'images.put': () => fail('refused', 'This is no image.') })
    const queue = await started(needs)
    expect(await queue.sign(ID, WITH_IMAGE, 290, true)).toBe('This is no image.')
    expect(routes()).toEqual(['renders.list', 'images.put'])
  })

  it('is not held up by an image that the model does not use', async () => {
    const board: Board = { ...BOARD, model: 'kling-2.6', settings: { ...BOARD.settings, endImage: IMAGE } }
    const { needs } = page({ ...listing([]), 'renders.sign': () => ok(render(9, ORDERED, ID)) }, [], null)
    const queue = await started(needs)
    expect(await queue.sign(ID, board, 119, true)).toBeNull()
  })

  it('that is refused gives the sentence as main wrote it, and shows no render', async () => {
    const { needs, disk } = page({ ...listing([]), 'renders.sign': () => fail('refused', 'The price is 290 credits, not the 1 credit that were signed.') })
    const queue = await started(needs)
    expect(await queue.sign(ID, BOARD, 1, false)).toBe('The price is 290 credits, not the 1 credit that were signed.')
    expect([queue.store.getState().renders, disk.size]).toEqual([[], 0])
  })

  it('twice asks under the same id, and shows one render', async () => {
    const { needs, asked } = page({ ...listing([]), 'renders.sign': ({ id }) => ok(render(9, ORDERED, id)) })
    const queue = await started(needs)
    const id = queue.newOrderId()
    await Promise.all([queue.sign(id, BOARD, 290, true), queue.sign(id, BOARD, 290, true)])
    expect(asked.slice(1).map(([, input]) => input)).toEqual([expect.objectContaining({ id }), expect.objectContaining({ id })])
    expect(queue.store.getState().renders.map(({ order }) => order.id)).toEqual([id])
  })

  it('gets an id of its own for each order', async () => {
    const queue = await started(page(listing([])).needs)
    const ids = Array.from({ length: 50 }, queue.newOrderId)
    expect(new Set(ids).size).toBe(50)
    expect(ids.every((id) => OrderIdSchema.safeParse(id).success)).toBe(true)
  })
})

describe('deleting', () => {
  it('waits for main to say that the render is gone', async () => {
    const { needs, deleted } = page({ ...listing([OLD]), 'renders.delete': () => ok(undefined) })
    const queue = await started(needs)
    await queue.remove(OLD.order.id)
    expect(queue.store.getState().renders).toEqual([OLD])
    deleted(OLD)
    expect(queue.store.getState().renders).toEqual([])
  })

  it('that is refused keeps the render and says why', async () => {
    const { needs, said } = page({ ...listing([OLD]), 'renders.delete': () => fail('refused', 'It is still under way.') })
    const queue = await started(needs)
    await queue.remove(OLD.order.id)
    expect([queue.store.getState().renders, said]).toEqual([[OLD], ['It is still under way.']])
  })
})
