import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Correction, correctedSheet, type CorrectionId, type Prices } from '../../../shared/domain/corrections.ts'
import type { FigureKey, PriceSheet } from '../../../shared/domain/models/price-sheet.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { Credits } from '../../../shared/domain/units.ts'
import type { Answer } from '../../../shared/ipc/app-error.ts'
import type { ask, listen } from '../bridge/bridge.ts'

/** What prices are made of now. */
export interface KnownPrices extends Prices {
  /** The sheet as it stands: what ships, with what the user put right. */
  readonly sheet: PriceSheet
}

/** What main says of prices, and what the page may do about them. The page knows no price by itself. */
export interface PriceDesk {
  readonly store: StoreApi<KnownPrices>
  /** Lets main put the figure right that an order's charge speaks of. */
  readonly learn: (order: OrderId) => Promise<Answer<Correction>>
  /** Sets a figure by the user's own word. */
  readonly enter: (figure: FigureKey, credits: Credits) => Promise<Answer<Correction>>
  readonly withdraw: (id: CorrectionId) => Promise<Answer<void>>
}

/** What the desk needs of the rest of the page. */
interface PriceDeskNeeds {
  readonly ask: typeof ask
  readonly listen: typeof listen
  readonly report: (sentence: string) => void
}

/** Without main's word there is no price, and nothing can be signed. */
const UNKNOWN: Prices = { shipped: { dated: '', centsPerCredit: 0, figures: [] }, corrections: [], trouble: null }

/** Asks main for the price sheet, and keeps up with it. */
export async function startPriceDesk({ ask, listen, report }: PriceDeskNeeds): Promise<PriceDesk> {
  const store = createStore<KnownPrices>(() => known(UNKNOWN))
  const show = (prices: Prices): void => store.setState(known(prices), true)
  listen({ 'prices.changed': show })
  const answer = await ask('prices.sheet', undefined)
  if (answer.ok) show(answer.value)
  const trouble = answer.ok ? answer.value.trouble : answer.error.sentence
  if (trouble !== null) report(trouble)
  return {
    store,
    learn: (order) => ask('prices.correct', { by: 'charge', order }),
    enter: (figure, credits) => ask('prices.correct', { by: 'hand', figure, credits }),
    withdraw: (id) => ask('prices.withdraw', { id }),
  }
}

function known(prices: Prices): KnownPrices {
  return { ...prices, sheet: correctedSheet(prices.shipped, prices.corrections) }
}
