import { useQuote } from '../../app-state/use-shotboard.ts'
import { inCredits, inDollars } from '../../../../shared/domain/units.ts'
import style from './Price.module.css'

/** What the open board costs now, moving under every drag. */
export function Price() {
  const quote = useQuote()
  return (
    <div className={style['price']}>
      <output aria-label="Price" className={style['credits']}>
        {quote ? inCredits(quote.credits) : 'No price'}
      </output>
      {quote && (
        <span className={style['aside']} title={`${quote.source}. Price sheet of ${quote.sheetDated}. A credit is about a cent.`}>
          {quote.basis} · about {inDollars(quote.cents)}
        </span>
      )}
    </div>
  )
}
