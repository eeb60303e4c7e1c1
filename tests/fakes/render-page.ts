import { setImmediate as settled } from 'node:timers/promises'
import { type RenderQueue, type RenderQueueNeeds, startRenderQueue } from '../../src/renderer/src/editor/render-queue.ts'
import type { Render, Stage } from '../../src/shared/domain/job.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { orderFrom, OrderIdSchema } from '../../src/shared/domain/order.ts'
import { type Answer, ok } from '../../src/shared/ipc/app-error.ts'
import type { Input, Output, Route } from '../../src/shared/ipc/contract.ts'
import { boardOf } from '../contract/boards.ts'

/** A board of 290 credits. */
export const BOARD = boardOf('kling-3.0', [['Dawn', 5]], { mode: 'pro', audio: true })
export const ORDERED: Stage = { at: 'ordered', trouble: null }

/** An order of that board. */
export function render(signedAt: number, stage: Stage = ORDERED, id = OrderIdSchema.parse(crypto.randomUUID())): Render {
  const order = orderFrom({ id, board: BOARD, credits: 290, practice: true }, PRICE_SHEET, { signedAt, take: 1 })
  if ('refusal' in order) throw new Error(order.refusal)
  return { order, stage, acceptedAt: null, keptUntil: null, charged: null }
}

export type Answers = { readonly [R in Route]?: (input: Input<R>) => Answer<Output<R>> | Promise<Answer<Output<R>>> }
type Events = Parameters<RenderQueueNeeds['listen']>[0]

/** The rest of the page: rows on a disk of its own, and a main process that answers as it is told. */
export function page(answers: Answers, onDisk: readonly Render[] = [], imageBytes: Uint8Array<ArrayBuffer> | null = new Uint8Array([1])) {
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
export async function started(needs: RenderQueueNeeds): Promise<RenderQueue> {
  const queue = startRenderQueue(needs)
  await settled()
  return queue
}

export type Listed = Output<'renders.list'>
export const listed = (renders: readonly Render[], next: number | null = null): Answer<Listed> => ok({ renders, next })
export const listing = (renders: readonly Render[]): Answers => ({ 'renders.list': () => listed(renders) })
export const [OLD, NEWER, NEWEST] = [render(1), render(2), render(3)] as const
