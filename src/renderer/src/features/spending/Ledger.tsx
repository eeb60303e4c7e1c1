import { useMemo } from 'react'
import { linesOfMonth, type SpendGroup, sumOf } from '../../../../shared/domain/spend.ts'
import { useNow } from '../../app-state/use-now.ts'
import { usePriceSheet } from '../../app-state/use-shotboard.ts'
import { useSpend } from '../../app-state/use-spend.ts'
import { Choice } from '../../ui/Choice.tsx'
import style from './Ledger.module.css'
import { NothingSpent } from './NothingSpent.tsx'
import { SpendTable } from './SpendTable.tsx'
import { type Period, PERIODS } from './spend-words.ts'
import { Sums } from './Sums.tsx'

interface Props {
  readonly group: SpendGroup
  readonly period: Period
  readonly onPeriod: (period: Period) => void
}

/** What the live orders of a period came to, in rows by day, model or board. */
export function Ledger({ group, period, onPeriod }: Props) {
  const spend = useSpend()
  const now = useNow(false)
  const sheet = usePriceSheet()
  const all = spend && 'lines' in spend ? spend.lines : null
  const lines = useMemo(() => all && (period === 'month' ? linesOfMonth(all, now) : all), [all, period, now])
  if (spend && 'trouble' in spend) return <p role="alert" className={style['trouble']}>{spend.trouble}</p>
  if (!all || !lines) return null
  if (all.length === 0) return <NothingSpent />
  const sum = sumOf(lines)
  return (
    <>
      <div className={style['head']}>
        <Sums sum={sum} sheet={sheet} />
        <Choice label="Period" value={period} options={PERIODS} onChoose={onPeriod} />
      </div>
      {lines.length === 0 ? <p className={style['none']}>No live order was signed this month.</p> : <SpendTable lines={lines} group={group} sum={sum} />}
      <p className={style['note']}>
        Credits by Apiframe’s own word, by the day of the signature. Deleted clips stay in the sum. Practice and orders that Apiframe never took are free and left out.
      </p>
    </>
  )
}
