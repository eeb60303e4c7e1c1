import { setTimeout as wait } from 'node:timers/promises'
import { type Choice, isUndecided } from '../../shared/domain/decision.ts'
import type { ImportedRender } from '../../shared/domain/imported-render.ts'
import { isOver, type Render } from '../../shared/domain/job.ts'
import type { PriceSheet } from '../../shared/domain/models/price-sheet.ts'
import { type Order, type OrderId, orderFrom, type Signature } from '../../shared/domain/order.ts'
import { imagesInClip } from '../../shared/domain/storyboard.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import { inWords } from '../log.ts'
import { serially } from '../serially.ts'
import { adoptRenders } from './adopt.ts'
import type { Book } from './book.ts'
import type { ClipStore } from './clip-store.ts'
import type { ImageStore } from './images.ts'
import type { LedgerRow } from './ledger.ts'
import { followJob, type PollTools } from './poll.ts'
import { createSpendGuard, type GuardTools } from './spend-guard.ts'
import type { Studios } from './studios.ts'
import { createSubmitLane, type LaneTools } from './submit-lane.ts'

/** Where orders are signed, listed and taken out. */
export interface RenderDesk {
  /** Signs an order and sends it on its way. The same id again gives the same render, and never a second job. */
  readonly sign: (signature: Signature) => Promise<Answer<Render>>
  readonly list: () => readonly Render[]
  /** A page of the list, as `Book.page`. */
  readonly page: Book['page']
  /** Carries out what the user decided of an order at `attention`. It cannot be undone. */
  readonly decide: (id: OrderId, choice: Choice) => Promise<Answer<Render>>
  /** Takes an ended render out of the list, and its clip off the disk; or takes back an order of which no byte has left. */
  readonly remove: (id: OrderId) => Promise<Answer<void>>
  /** Takes in renders that ended elsewhere, as `adoptRenders` does, in the turn of signatures. */
  readonly adopt: (renders: readonly ImportedRender[], bringClip: (id: OrderId) => Promise<void>) => Promise<number>
  /** Stops everything that is under way; resolves when it has stopped, or after two seconds. The journal holds how far it came. */
  readonly close: () => Promise<void>
}

/** What the desk works with. */
export interface DeskTools extends Omit<LaneTools, 'studios' | 'images'>, Omit<PollTools, 'studios' | 'clips'>, Pick<GuardTools, 'limits' | 'shippedSheet' | 'askAboveLimits'> {
  readonly studios: Pick<Studios, 'serviceFor' | 'refresh' | 'status'>
  readonly images: Pick<ImageStore, 'get' | 'has'>
  readonly clips: ClipStore
  /** The price sheet as it stands, with what the user put right: what a signature is held against. */
  readonly priceSheet: () => PriceSheet
}

/** How long closing waits for a paid request's answer, in milliseconds; a lost answer is asked for again at the next start. */
const CLOSING_MS = 2_000

const DELETED = 'This order was signed before, and its render has been deleted. Open the price again to sign a new one.'

/** Opens the desk, and goes on with every order that has not ended. */
export function openRenderDesk(tools: DeskTools): RenderDesk {
  const { book, clips, pauses, log } = tools
  const lane = createSubmitLane(tools)
  const guard = createSpendGuard(tools)
  const inTurn = serially()
  const signing = new Map<OrderId, Promise<Answer<Render>>>()
  const underWay = new Map<OrderId, Promise<void>>()

  const carry = (id: OrderId): void => {
    // One journey at a time: a decision sends an order on whose last journey may be about to end.
    const sent = underWay.get(id)?.then(() => lane.submit(id)) ?? lane.submit(id)
    const journey: Promise<void> = sent
      .then(() => readBalance(id))
      .then(() => followJob(id, tools))
      .then(() => readBalance(id))
      .catch((error: unknown) => log(`order ${id}: ${inWords(error)}`))
      .finally(() => underWay.get(id) === journey && underWay.delete(id))
    underWay.set(id, journey)
  }
  /** Every job moves the balance twice: when it is taken, and when it ends. Nobody waits for the answer. */
  const readBalance = (id: OrderId): void => {
    if (pauses.closing.aborted || book.get(id)?.render.order.practice !== false) return
    tools.studios.refresh().catch((error: unknown) => log(`account: ${inWords(error)}`))
  }

  // One at a time, so that each is held against what the others spend.
  const sign = (signature: Signature, refusals: number): Promise<Answer<Render>> =>
    inTurn(async () => {
      const known = book.get(signature.id)
      if (known) return answerAgain(known)
      const proposed = await drawUp(signature, tools)
      if ('refusal' in proposed) return fail('refused', proposed.refusal)
      const above = await guard.refusalOf(proposed, refusals)
      if (above !== null) return fail('refused', above)
      // Drawn up anew: the user may have thought for hours, while key, price and clock moved on.
      const order = await drawUp(signature, tools)
      if ('refusal' in order) return fail('refused', order.refusal)
      await book.write({ is: 'intent', order })
      carry(order.id)
      return answerOf(book.get(order.id))
    })

  for (const { order } of book.list().filter((render) => !isOver(render))) carry(order.id)

  return {
    list: book.list,
    page: book.page,
    sign: (signature) => {
      const { id } = signature
      // What is being signed is asked about once, however often it is clicked or replayed meanwhile.
      const answer = signing.get(id) ?? sign(signature, guard.refusals()).finally(() => signing.delete(id))
      signing.set(id, answer)
      return answer
    },
    decide: async (id, choice) => {
      const answer = await lane.decide(id, choice)
      if (answer.ok && !isOver(answer.value)) carry(id)
      return answer
    },
    remove: async (id) => {
      if (await lane.takeBack(id)) return ok(undefined)
      return inTurn(async () => {
        const row = book.get(id)
        if (!row || row.deleted) return ok(undefined)
        if (!isOver(row.render)) return fail('refused', 'This render is still under way. It can be deleted when it has ended.')
        if (isUndecided(row.render)) return fail('refused', 'Whether this order arrived is not known. Say that first, then take it out of the list.')
        // The file first: a crash in between leaves a row that can be deleted again, not a file that nobody knows.
        await clips.remove(id)
        await book.write({ is: 'deleted', id })
        return ok(undefined)
      })
    },
    adopt: (renders, bringClip) => inTurn(() => adoptRenders(book, renders, bringClip)),
    close: async () => {
      pauses.close()
      await Promise.race([Promise.all(underWay.values()), wait(CLOSING_MS, undefined, { ref: false })])
    },
  }
}

function answerAgain(row: LedgerRow): Answer<Render> {
  return row.deleted ? fail('refused', DELETED) : answerOf(row)
}

function answerOf(row: LedgerRow | undefined): Answer<Render> {
  if (!row) throw new Error('An order that was just journaled is not in the book')
  return ok(row.render)
}

async function drawUp(signature: Signature, tools: DeskTools): Promise<Order | { readonly refusal: string }> {
  const refusal = await refusalOf(signature, tools)
  if (refusal !== null) return { refusal }
  return orderFrom(signature, tools.priceSheet(), { signedAt: tools.now(), take: tools.book.nextTake(signature.board.id) })
}

async function refusalOf({ board, practice }: Signature, { studios, images }: DeskTools): Promise<string | null> {
  const status = studios.status()
  if (practice !== status.practice) {
    return `This was signed for ${practice ? 'practice' : 'a paid render'}, and Shotboard now renders ${status.practice ? 'in practice' : 'at Apiframe'}. Look at the price again.`
  }
  if (status.key === 'locked') return status.trouble ?? 'The API key cannot be decrypted now. Give it again in Settings.'
  const { start, end } = imagesInClip(board)
  for (const image of [start, end]) {
    if (image !== null && !(await images.has(image.id))) return `The image “${image.name}” is not on this disk. Choose it again.`
  }
  return null
}
