import { setTimeout as wait } from 'node:timers/promises'
import { isOver, type Render } from '../../shared/domain/job.ts'
import { PRICE_SHEET } from '../../shared/domain/models/price-sheet.ts'
import { type OrderId, orderFrom, type Signature } from '../../shared/domain/order.ts'
import { imagesInClip } from '../../shared/domain/storyboard.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import { inWords } from '../log.ts'
import type { ClipStore } from './clip-store.ts'
import type { ImageStore } from './images.ts'
import type { LedgerRow } from './ledger.ts'
import { followJob, type PollTools } from './poll.ts'
import { serially } from './serially.ts'
import type { Studios } from './studios.ts'
import { createSubmitLane, type LaneTools } from './submit-lane.ts'

/** Where orders are signed, listed and taken out. */
export interface RenderDesk {
  /** Signs an order and sends it on its way. The same id again gives the same render, and never a second job. */
  readonly sign: (signature: Signature) => Promise<Answer<Render>>
  readonly list: () => readonly Render[]
  /** Takes an ended render out of the list, and its clip off the disk; or takes back an order of which no byte has left. */
  readonly remove: (id: OrderId) => Promise<Answer<void>>
  /** Stops everything that is under way; resolves when it has stopped, or after two seconds. The journal holds how far it came. */
  readonly close: () => Promise<void>
}

/** What the desk works with. */
export interface DeskTools extends Omit<LaneTools, 'studios' | 'images'>, Omit<PollTools, 'studios' | 'clips'> {
  readonly studios: Pick<Studios, 'serviceFor' | 'refresh' | 'status'>
  readonly images: Pick<ImageStore, 'get' | 'has'>
  readonly clips: ClipStore
}

/** How long closing waits for a paid request's answer, in milliseconds; a lost answer is asked for again at the next start. */
const CLOSING_MS = 2_000

const DELETED = 'This order was signed before, and its render has been deleted. Open the price again to sign a new one.'

/** Opens the desk, and goes on with every order that has not ended. */
export function openRenderDesk(tools: DeskTools): RenderDesk {
  const { book, clips, pauses, log } = tools
  const lane = createSubmitLane(tools)
  const inTurn = serially()
  const underWay = new Set<Promise<void>>()

  const carry = (id: OrderId): void => {
    const journey = lane
      .submit(id)
      .then(() => readBalance(id))
      .then(() => followJob(id, tools))
      .then(() => readBalance(id))
      .catch((error: unknown) => log(`order ${id}: ${inWords(error)}`))
      .finally(() => underWay.delete(journey))
    underWay.add(journey)
  }
  /** Every job moves the balance twice: when it is taken, and when it ends. Nobody waits for the answer. */
  const readBalance = (id: OrderId): void => {
    if (pauses.closing.aborted || book.get(id)?.render.order.practice !== false) return
    tools.studios.refresh().catch((error: unknown) => log(`account: ${inWords(error)}`))
  }

  for (const { order } of book.list().filter((render) => !isOver(render))) carry(order.id)

  return {
    list: book.list,
    // One at a time, so that two clicks with one id meet each other.
    sign: (signature) =>
      inTurn(async () => {
        const known = book.get(signature.id)
        if (known) return answerAgain(known)
        const refusal = await refusalOf(signature, tools)
        if (refusal !== null) return fail('refused', refusal)
        const order = orderFrom(signature, PRICE_SHEET, { signedAt: tools.now(), take: book.nextTake(signature.board.id) })
        if ('refusal' in order) return fail('refused', order.refusal)
        await book.write({ is: 'intent', order })
        carry(order.id)
        return answerOf(book.get(order.id))
      }),
    remove: async (id) => {
      if (await lane.takeBack(id)) return ok(undefined)
      return inTurn(async () => {
        const row = book.get(id)
        if (!row || row.deleted) return ok(undefined)
        if (!isOver(row.render)) return fail('refused', 'This render is still under way. It can be deleted when it has ended.')
        // The file first: a crash in between leaves a row that can be deleted again, not a file that nobody knows.
        await clips.remove(id)
        await book.write({ is: 'deleted', id })
        return ok(undefined)
      })
    },
    close: async () => {
      pauses.close()
      await Promise.race([Promise.all(underWay), wait(CLOSING_MS, undefined, { ref: false })])
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
