import { setImmediate as settled } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type RenderQueue, type RenderQueueNeeds, startRenderQueue } from '../../src/renderer/src/editor/render-queue.ts'
import type { Render, Stage } from '../../src/shared/domain/job.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { orderFrom, OrderIdSchema } from '../../src/shared/domain/order.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { type Answer, fail, ok } from '../../src/shared/ipc/app-error.ts'
import type { Input, Output, Route } from '../../src/shared/ipc/contract.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 5]], { mode: 'pro', audio: true })
const WITH_IMAGE = boardOf('kling-3.0', [['Dawn', 5]], { mode: 'pro', audio: true, startImage: IMAGE })
const ID = OrderIdSchema.parse('3f0f6b8e-54a1-4d9e-9a55-0d3c9b8c7a10')
const ORDERED: Stage = { at: 'ordered', trouble: null }

function render(signedAt: number, stage: Stage = ORDERED, id = OrderIdSchema.parse(crypto.randomUUID())): Render {
  const order = orderFrom({ id, board: BOARD, credits: 290, practice: true }, PRICE_SHEET, { signedAt, take: 1 })
  if ('refusal' in order) throw new Error(order.refusal)
  return { order, stage, acceptedAt: null, keptUntil: null, charged: null }
}

type Answers = { readonly [R in Route]?: (input: Input<R>) => Answer<Output<R>> | Promise<Answer<Output<R>>> }
type Events = Parameters<RenderQueueNeeds['listen']>[0]

/** The rest of the page: rows on a disk of its own, and a main process that answers as it is told. */
function page(answers: Answers, onDisk: readonly Render[] = [], imageBytes: Uint8Array<ArrayBuffer> | null = new Uint8Array([1])) {
  const asked: [route: Route, input: unknown][] = []
  const said: string[] = []
  const disk = new Map(onDisk.map((one) => [one.order.id, one]))
  let events: Events = {}
  let diskFails = false
  const write = async (change: () => void): Promise<void> => {
    if (diskFails) throw new Error('The disk is full.')
    change()
  }
  const needs: RenderQueueNeeds = {
    refusal: null,
    ask: async <R extends Route>(route: R, input: Input<R>): Promise<Answer<Output<R>>> => {
      asked.push([route, input])
      const answer = answers[route]
      if (!answer) throw new Error(`Nobody expected ${route}`)
      return answer(input)
    },
    listen: (listeners) => {
      events = listeners
      return () => undefined
    },
    drawn: Promise.resolve(),
    imageBytes: () => Promise.resolve(imageBytes),
    rows: {
      newest: onDisk,
      replace: (renders) =>
        write(() => {
          disk.clear()
          for (const one of renders) disk.set(one.order.id, one)
        }),
      put: (one) => write(() => disk.set(one.order.id, one)),
      remove: (id) => write(() => disk.delete(id)),
    },
    report: (sentence) => said.push(sentence),
  }
  return {
    needs,
    asked,
    said,
    disk,
    breakDisk: () => {
      diskFails = true
    },
    changed: (one: Render) => events['render.changed']?.(one),
    deleted: (one: Render) => events['render.deleted']?.({ id: one.order.id }),
    routes: () => asked.map(([route]) => route),
  }
}

/** A queue that has heard main's list. */
async function started(needs: RenderQueueNeeds): Promise<RenderQueue> {
  const queue = startRenderQueue(needs)
  await settled()
  return queue
}

type Listed = Output<'renders.list'>
const listed = (renders: readonly Render[], next: number | null = null): Answer<Listed> => ok({ renders, next })
const listing = (renders: readonly Render[]): Answers => ({ 'renders.list': () => listed(renders) })
const [OLD, NEWER, NEWEST] = [render(1), render(2), render(3)] as const

/** Main with one render a page; each page waits to be let go. */
function paged(renders: readonly Render[]) {
  const waiting: (() => void)[] = []
  const answers: Answers = {
    'renders.list': ({ before }) =>
      new Promise((resolve) => {
        const end = before ?? renders.length
        waiting.push(() => resolve(listed(renders.slice(end - 1, end), end > 1 ? end - 1 : null)))
      }),
  }
  const turn = async (): Promise<void> => {
    for (const go of waiting.splice(0)) go()
    await settled()
  }
  return { answers, turn }
}

describe('starting', () => {
  it('shows what is on the disk before main has answered', async () => {
    const release: ((answer: Answer<Listed>) => void)[] = []
    const answered = new Promise<Answer<Listed>>((resolve) => release.push(resolve))
    const { needs } = page({ 'renders.list': () => answered }, [OLD, NEWER])
    const queue = startRenderQueue(needs)
    await settled()
    expect(queue.store.getState().renders).toEqual([NEWER, OLD])
    for (const answer of release) answer(listed([NEWEST]))
    await settled()
    expect(queue.store.getState().renders).toEqual([NEWEST])
  })

  it('asks main for its list once the window is drawn, and not before', async () => {
    const draw: (() => void)[] = []
    const drawn = new Promise<void>((resolve) => draw.push(resolve))
    const { needs, routes } = page(listing([NEWEST]), [OLD])
    const queue = startRenderQueue({ ...needs, drawn })
    await settled()
    expect([queue.store.getState().renders, routes()]).toEqual([[OLD], []])
    for (const tell of draw) tell()
    await settled()
    expect([queue.store.getState().renders, routes()]).toEqual([[NEWEST], ['renders.list']])
  })

  it('puts main’s list in the place of what was on the disk', async () => {
    const { needs, disk } = page(listing([NEWEST]), [OLD, NEWER])
    const queue = await started(needs)
    expect(queue.store.getState().renders).toEqual([NEWEST])
    expect([...disk.values()]).toEqual([NEWEST])
  })

  it('shows the rows of the disk, newest first, where main cannot list, and says why', async () => {
    const { needs, said, disk } = page({ 'renders.list': () => fail('broken', 'The journal could not be read.') }, [OLD, NEWEST, NEWER])
    const queue = await started(needs)
    expect(queue.store.getState().renders).toEqual([NEWEST, NEWER, OLD])
    expect(said).toEqual(['The journal could not be read.'])
    expect(disk.size).toBe(3)
  })

  it('orders main’s list newest first', async () => {
    const queue = await started(page(listing([OLD, NEWEST, NEWER])).needs)
    expect(queue.store.getState().renders).toEqual([NEWEST, NEWER, OLD])
  })
})

describe('a list of pages', () => {
  it('is asked for to its end, and replaces the rows of the disk once', async () => {
    const { answers, turn } = paged([OLD, NEWER, NEWEST])
    const { needs, asked, disk } = page(answers, [render(0)])
    const queue = await started(needs)
    for (let left = 3; left > 0; left -= 1) await turn()
    expect(asked.map(([, input]) => input)).toEqual([{ before: null }, { before: 2 }, { before: 1 }])
    expect(queue.store.getState().renders).toEqual([NEWEST, NEWER, OLD])
    expect([...disk.values()]).toEqual([NEWEST, NEWER, OLD])
  })

  it('takes what is told meanwhile for newer than its pages: an order signed, one that went on, one deleted', async () => {
    const { answers, turn } = paged([OLD, NEWER])
    const { needs, changed, deleted, disk } = page(answers)
    const queue = await started(needs)
    const sending: Render = { ...OLD, stage: { at: 'sending', trouble: null } }
    changed(sending)
    changed(NEWEST)
    await turn()
    deleted(NEWER)
    await turn()
    expect(queue.store.getState().renders).toEqual([NEWEST, sending])
    expect(new Set(disk.values())).toEqual(new Set([NEWEST, sending]))
  })

  it('leaves the rows of the disk alone where one page fails', async () => {
    const { needs, disk, said } = page({ 'renders.list': ({ before }) => (before === null ? listed([NEWEST], 1) : fail('broken', 'The journal could not be read.')) }, [OLD, NEWER])
    await started(needs)
    await settled()
    expect([...disk.values()]).toEqual([OLD, NEWER])
    expect(said).toEqual(['The journal could not be read.'])
  })
})

describe('events', () => {
  it('put a render in its place, on the screen and on the disk, and never twice', async () => {
    const { needs, changed, disk } = page(listing([OLD, NEWEST]))
    const queue = await started(needs)
    changed(NEWER)
    const sending: Render = { ...NEWER, stage: { at: 'sending', trouble: null } }
    changed(sending)
    expect(queue.store.getState().renders).toEqual([NEWEST, sending, OLD])
    expect(disk.get(NEWER.order.id)).toEqual(sending)
  })

  it('take a render away, from the screen and from the disk', async () => {
    const { needs, deleted, disk } = page(listing([OLD, NEWER]))
    const queue = await started(needs)
    deleted(OLD)
    expect(queue.store.getState().renders).toEqual([NEWER])
    expect([...disk.keys()]).toEqual([NEWER.order.id])
  })

  it('are shown even where the disk cannot keep them, and it is said', async () => {
    const { needs, changed, said, breakDisk } = page(listing([]))
    const queue = await started(needs)
    breakDisk()
    changed(NEWER)
    await settled()
    expect(queue.store.getState().renders).toEqual([NEWER])
    expect(said).toEqual([expect.stringContaining('The disk is full.')])
  })
})

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
