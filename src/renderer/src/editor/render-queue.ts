import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Choice } from '../../../shared/domain/decision.ts'
import type { Render } from '../../../shared/domain/job.ts'
import { type OrderId, OrderIdSchema } from '../../../shared/domain/order.ts'
import { type Board, type ImageRef, imagesInClip } from '../../../shared/domain/storyboard.ts'
import type { Credits } from '../../../shared/domain/units.ts'
import type { Answer } from '../../../shared/ipc/app-error.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import type { ask, listen } from '../bridge/bridge.ts'

/** What the queue needs of the rest of the page. */
export interface RenderQueueNeeds {
  readonly ask: typeof ask
  /** Why nothing can be ordered in this window, in one sentence; null where it can. */
  readonly refusal: string | null
  readonly listen: typeof listen
  /** Resolves once the window is on the screen. To list every render main reads its journal, and the first picture comes before that. */
  readonly drawn: Promise<void>
  /** The bytes of a board's image; null where they are nowhere on this machine. */
  readonly imageBytes: (image: ImageRef) => Promise<Uint8Array<ArrayBuffer> | null>
  /** The library's rows on the disk of the page: a projection of what main says. */
  readonly rows: {
    /** The newest of them, as they were read. */
    readonly newest: readonly Render[]
    readonly replace: (renders: readonly Render[]) => Promise<void>
    readonly put: (render: Render) => Promise<void>
    readonly remove: (id: OrderId) => Promise<void>
  }
  readonly report: (sentence: string) => void
}

/** Every render this machine knows, newest first, and what can be done with them. */
export interface RenderQueue {
  readonly store: StoreApi<{ readonly renders: readonly Render[] }>
  /** An id for an order about to be confirmed: made once when the dialog opens. */
  readonly newOrderId: () => OrderId
  /** Signs an order; resolves to null, or to why it was not taken. */
  readonly sign: (id: OrderId, board: Board, credits: Credits, practice: boolean) => Promise<string | null>
  /** Deletes an order with all that came of it, or reports why not. */
  readonly remove: (id: OrderId) => Promise<void>
  /** Hands main what the user decided of an order, or reports why not. */
  readonly decide: (id: OrderId, choice: Choice) => Promise<void>
}

/** Shows the newest rows of the disk at once, then what main says, which is the truth. */
export function startRenderQueue(needs: RenderQueueNeeds): RenderQueue {
  const store = createStore<{ readonly renders: readonly Render[] }>(() => ({ renders: newestFirst(needs.rows.newest) }))
  const show = (renders: readonly Render[]): void => store.setState({ renders: newestFirst(renders) })
  // One after the other: the whole list is written in pieces, and what is told meanwhile is newer than it.
  let written = Promise.resolve()
  const keep = (work: () => Promise<void>): void => {
    written = written.then(work).catch((error: unknown) => needs.report(`The library could not be written: ${String(error)}`))
  }
  const put = (render: Render): void => {
    show([render, ...store.getState().renders.filter((other) => other.order.id !== render.order.id)])
    keep(() => needs.rows.put(render))
  }

  // What is told while main lists is newer than a page that was listed before it; null once all is listed.
  let told: Map<OrderId, Render | null> | null = new Map()
  needs.listen({
    'render.changed': (render) => {
      told?.set(render.order.id, render)
      put(render)
    },
    'render.deleted': ({ id }) => {
      told?.set(id, null)
      show(store.getState().renders.filter((render) => render.order.id !== id))
      keep(() => needs.rows.remove(id))
    },
  })
  const list = async (): Promise<void> => {
    await needs.drawn
    const listed = new Map<OrderId, Render>()
    let before: number | null = null
    do {
      const page: Answer<Output<'renders.list'>> = await needs.ask('renders.list', { before })
      if (!page.ok) return needs.report(page.error.sentence)
      before = page.value.next
      for (const render of page.value.renders) listed.set(render.order.id, render)
      for (const [id, render] of told ?? []) {
        if (render) listed.set(id, render)
        else listed.delete(id)
      }
      // Drawn a few times, not at each page: a long list grows by its own length.
      if (before === null || listed.size >= 2 * store.getState().renders.length) show([...listed.values()])
    } while (before !== null)
    told = null
    keep(() => needs.rows.replace([...listed.values()]))
  }
  const orReport = (asked: Promise<Answer<unknown>>, trouble: string): Promise<void> =>
    asked.then(
      (answer) => {
        if (!answer.ok) needs.report(answer.error.sentence)
      },
      (error: unknown) => needs.report(`${trouble}: ${String(error)}`),
    )
  list().catch((error: unknown) => needs.report(`The renders could not be read: ${String(error)}`))

  return {
    store,
    newOrderId: () => OrderIdSchema.parse(crypto.randomUUID()),
    sign: async (id, board, credits, practice) => {
      if (needs.refusal !== null) return needs.refusal
      const { start, end } = imagesInClip(board)
      for (const image of [start, end]) {
        if (!image) continue
        const bytes = await needs.imageBytes(image)
        if (!bytes) return `The image “${image.name}” is missing on this machine. Choose it again.`
        const handed = await needs.ask('images.put', { id: image.id, bytes })
        if (!handed.ok) return handed.error.sentence
      }
      const answer = await needs.ask('renders.sign', { id, board, credits, practice })
      if (!answer.ok) return answer.error.sentence
      // The order may already be further on: news of it can overtake the answer.
      if (!store.getState().renders.some((render) => render.order.id === id)) put(answer.value)
      return null
    },
    decide: (id, choice) => orReport(needs.ask('renders.decide', { id, choice }), 'Your decision was not taken'),
    remove: (id) => orReport(needs.ask('renders.delete', { id }), 'It could not be removed'),
  }
}

function newestFirst(renders: readonly Render[]): readonly Render[] {
  return renders.toSorted((a, b) => b.order.signedAt - a.order.signedAt)
}
