import { useBoard } from '../../app-state/use-shotboard.ts'
import { PRICE_SHEET } from '../../../../shared/domain/models/price-sheet.ts'
import { quoteBoard } from '../../../../shared/domain/quote.ts'
import { inCredits, inDollars } from '../../../../shared/domain/units.ts'
import style from './Price.module.css'

/** What the open board costs now, moving under every drag. */
export function Price() {
  const quote = quoteBoard(useBoard(), PRICE_SHEET)
  return (
    <div className={style['price']}>
      <output aria-label="Price" className={style['credits']}>
        {quote ? inCredits(quote.credits) : 'No price'}
      </output>
      {quote && (
        <span className={style['aside']} title={`Price sheet of ${quote.sheetDated}. Source: ${PRICE_SHEET.source}.`}>
          {inDollars(quote.cents)} · {quote.basis}
        </span>
      )}
    </div>
  )
}
