import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Render } from '../../../shared/domain/job.ts'
import { type OrderId, OrderIdSchema } from '../../../shared/domain/order.ts'
import { type Board, type ImageRef, imagesInClip } from '../../../shared/domain/storyboard.ts'
import type { Credits } from '../../../shared/domain/units.ts'
import type { ask, listen } from '../bridge/bridge.ts'

/** What the queue needs of the rest of the page. */
export interface RenderQueueNeeds {
  readonly ask: typeof ask
  readonly listen: typeof listen
  /** The bytes of a board's image; null where they are nowhere on this machine. */
  readonly imageBytes: (image: ImageRef) => Promise<Uint8Array<ArrayBuffer> | null>
  /** The library's rows on the disk of the page: a projection of what main says. */
  readonly rows: {
    readonly all: () => Promise<readonly Render[]>
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
  readonly remove: (id: OrderId) => Promise<void>
}

/** Shows the rows that are on disk at once, then what main says, which is the truth. */
export function startRenderQueue(needs: RenderQueueNeeds): RenderQueue {
  const store = createStore<{ readonly renders: readonly Render[] }>(() => ({ renders: [] }))
  const show = (renders: readonly Render[]): void => store.setState({ renders: newestFirst(renders) })
  const keep = (work: Promise<void>): void => {
    work.catch((error: unknown) => needs.report(`The library could not be written: ${String(error)}`))
  }
  const put = (render: Render): void => {
    show([render, ...store.getState().renders.filter((other) => other.order.id !== render.order.id)])
    keep(needs.rows.put(render))
  }

  let answered = false
  needs.rows.all().then(
    (rows) => {
      if (!answered) show(rows)
    },
    (error: unknown) => needs.report(`The library could not be read: ${String(error)}`),
  )
  needs.listen({
    'render.changed': put,
    'render.deleted': ({ id }) => {
      show(store.getState().renders.filter((render) => render.order.id !== id))
      keep(needs.rows.remove(id))
    },
  })
  needs.ask('renders.list', undefined).then(
    (listed) => {
      if (!listed.ok) return needs.report(listed.error.sentence)
      answered = true
      show(listed.value)
      keep(needs.rows.replace(listed.value))
    },
    (error: unknown) => needs.report(`The renders could not be read: ${String(error)}`),
  )

  return {
    store,
    newOrderId: () => OrderIdSchema.parse(crypto.randomUUID()),
    sign: async (id, board, credits, practice) => {
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
    remove: async (id) => {
      const answer = await needs.ask('renders.delete', { id })
      if (!answer.ok) needs.report(answer.error.sentence)
    },
  }
}

function newestFirst(renders: readonly Render[]): readonly Render[] {
  return renders.toSorted((a, b) => b.order.signedAt - a.order.signedAt)
}
