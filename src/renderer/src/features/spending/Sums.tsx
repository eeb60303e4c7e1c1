import type { PriceSheet } from '../../../../shared/domain/models/price-sheet.ts'
import { inCents } from '../../../../shared/domain/quote.ts'
import type { SpendSum } from '../../../../shared/domain/spend.ts'
import { inCredits, inDollars } from '../../../../shared/domain/units.ts'
import { figure } from './spend-words.ts'
import style from './Sums.module.css'

/** What a period came to, before its rows. */
export function Sums({ sum, sheet }: { readonly sum: SpendSum; readonly sheet: PriceSheet }) {
  return (
    <dl className={style['sums']}>
      <div className={style['first']}>
        <dt>Charged</dt>
        <dd>
          {inCredits(sum.charged)} <span className={style['aside']}>about {inDollars(inCents(sum.charged, sheet))}</span>
        </dd>
      </div>
      <Sum name="Quoted" value={sum.quoted} />
      <Sum name="Refunded" value={sum.refunded} />
      <Sum name="Not told yet" value={sum.untold} />
    </dl>
  )
}

function Sum({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{figure(value)}</dd>
    </div>
  )
}
