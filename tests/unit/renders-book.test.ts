import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Book, createBook } from '../../src/main/renders/book.ts'
import { openJournal } from '../../src/main/renders/journal.ts'
import { createPauses } from '../../src/main/renders/pauses.ts'
import { usualPollDelay } from '../../src/main/renders/poll.ts'
import { JobIdSchema, type Render, type Stage } from '../../src/shared/domain/job.ts'
import { isFinished } from '../../src/shared/domain/imported-render.ts'
import { type OrderId, OrderIdSchema } from '../../src/shared/domain/order.ts'
import { plainBoard } from '../contract/boards.ts'
import { orderOf, signatureOf } from '../contract/renders-app.ts'
import { storedOf } from '../fakes/renders.ts'

afterEach(() => {
  vi.useRealTimers()
})

const order = orderOf(signatureOf())
const { id } = order
const jobId = JobIdSchema.parse('job-1')

function rendering(progress: number): Stage {
  return { at: 'rendering', jobId, queued: false, progress, trouble: null }
}

async function book(): Promise<{ readonly book: Book; readonly told: Render[] }> {
  const told: Render[] = []
  const journal = await openJournal(join(await mkdtemp(join(tmpdir(), 'book-')), 'renders.journal'), () => undefined)
  const opened = createBook(journal, { changed: (render) => told.push(render), deleted: () => undefined })
  await opened.write({ is: 'intent', order })
  await opened.write({ is: 'accepted', id, at: 2000, jobId })
  told.splice(0)
  return { book: opened, told }
}

describe('passing news of a render', () => {
  it('is told four times a second at most, and the last of it always', async () => {
    const { book: opened, told } = await book()
    vi.useFakeTimers()
    for (let progress = 0; progress <= 100; progress += 1) {
      opened.show(id, rendering(progress))
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(1000)
    expect(told.length).toBeLessThanOrEqual(6)
    expect(told.length).toBeGreaterThanOrEqual(4)
    expect(told.at(-1)?.stage).toEqual(rendering(100))
  })

  it('is over with the next entry of the journal, which is told at once', async () => {
    const { book: opened, told } = await book()
    opened.show(id, rendering(10))
    opened.show(id, rendering(20))
    await opened.write({ is: 'completed', id, charged: 5 })
    expect(told.map(({ stage }) => stage.at)).toEqual(['rendering', 'downloading'])
    expect(opened.list()).toMatchObject([{ stage: { at: 'downloading' }, charged: 5 }])
  })
})

describe('a change', () => {
  it('is told with where the journal had the render before, which is nowhere for one that comes in with its end', async () => {
    const heard: unknown[] = []
    const journal = await openJournal(join(await mkdtemp(join(tmpdir(), 'book-')), 'renders.journal'), () => undefined)
    const opened = createBook(journal, { changed: ({ stage }, before) => heard.push([before, stage.at]), deleted: () => undefined })
    await opened.write({ is: 'intent', order })
    await opened.write({ is: 'accepted', id, at: 2000, jobId })
    opened.show(id, rendering(10))
    await opened.write({ is: 'completed', id, charged: 5 })
    const over = storedOf(plainBoard('kling-3.0'), 1)
    if (!isFinished(over)) throw new Error('A stored render has ended')
    await opened.write({ is: 'imported', render: over })
    expect(heard).toEqual([[null, 'ordered'], ['ordered', 'rendering'], ['rendering', 'rendering'], ['rendering', 'downloading'], [null, 'stored']])
  })
})

describe('the list by pages', () => {
  it('is all of it once, the newest first, whatever is signed and deleted between two pages', async () => {
    const { book: opened } = await book()
    const sign = async (): Promise<OrderId> => {
      const next = orderOf({ ...signatureOf(), id: OrderIdSchema.parse(randomUUID()) })
      await opened.write({ is: 'intent', order: next })
      return next.id
    }
    const ids = [id, await sign(), await sign(), await sign(), await sign()]
    const first = opened.page(null, 2)
    await opened.write({ is: 'deleted', id: ids[4] ?? id })
    await opened.write({ is: 'deleted', id: ids[1] ?? id })
    await sign()
    const second = opened.page(first.next, 2)
    const third = opened.page(second.next, 2)
    expect([first, second, third].map(({ renders }) => renders.map(({ order: { id: listed } }) => listed))).toEqual([[ids[4], ids[3]], [ids[2]], [ids[0]]])
    expect(third.next).toBeNull()
  })

  it('is empty before the first signature, and from a place that no page named', async () => {
    const { book: opened } = await book()
    expect(opened.page(0, 2)).toEqual({ renders: [], next: null })
    expect(opened.page(9_000, 2)).toMatchObject({ renders: [{ order: { id } }], next: null })
  })
})

describe('waiting', () => {
  it('asks the service every 5 seconds at first and every minute in the end, and the practice studio twice a second', () => {
    const minute = 60_000
    expect([0, 5, 10, 30, 60, 6000].map((age) => usualPollDelay(age * minute, false))).toEqual([5000, 5000, 10_000, 30_000, minute, minute])
    expect(usualPollDelay(60 * minute, true)).toBe(500)
  })

  it('is cut short by waking and by closing', async () => {
    const pauses = createPauses()
    const day = 86_400_000
    const woken = pauses.pause(day)
    pauses.wake()
    await woken
    const closed = pauses.pause(day)
    pauses.close()
    await closed
    await pauses.pause(day)
    expect(pauses.closing.aborted).toBe(true)
  })
})
