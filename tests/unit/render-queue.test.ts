import { setImmediate as settled } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { deferred } from '../../src/renderer/src/app-state/deferred.ts'
import { startRenderQueue } from '../../src/renderer/src/editor/render-queue.ts'
import type { Render } from '../../src/shared/domain/job.ts'
import { type Answer, fail } from '../../src/shared/ipc/app-error.ts'
import { type Answers, type Listed, listed, listing, NEWER, NEWEST, OLD, page, render, started } from '../fakes/render-page.ts'

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
    await settled()
    expect(disk.get(NEWER.order.id)).toEqual(sending)
  })

  it('are written behind the whole list, which is written in pieces, and is older', async () => {
    const { needs, changed, disk } = page(listing([OLD, NEWER]))
    const { promise: written, resolve: write } = deferred<void>()
    const replace = async (renders: readonly Render[]): Promise<void> => {
      await written
      await needs.rows.replace(renders)
    }
    await started({ ...needs, rows: { ...needs.rows, replace } })
    const sending: Render = { ...OLD, stage: { at: 'sending', trouble: null } }
    changed(sending)
    write()
    await settled()
    expect([...disk.values()]).toEqual([sending, NEWER])
  })

  it('take a render away, from the screen and from the disk', async () => {
    const { needs, deleted, disk } = page(listing([OLD, NEWER]))
    const queue = await started(needs)
    deleted(OLD)
    expect(queue.store.getState().renders).toEqual([NEWER])
    await settled()
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
