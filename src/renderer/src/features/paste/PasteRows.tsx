import { useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { BoardPlan } from '../../editor/shot-list/plan.ts'
import { shotNumbers } from '../../editor/shot-list/review.ts'
import { CutLine } from './CutLine.tsx'
import { PasteRow } from './PasteRow.tsx'
import style from './PasteRows.module.css'
import { useRowFocus } from './use-row-focus.ts'

/** The text at the left against the shots that it becomes at the right, and where each board begins. */
export function PasteRows({ plans }: { readonly plans: readonly BoardPlan[] }) {
  const { pastes } = useShotboard()
  const text = useStore(pastes.store, (list) => list.text)
  const rows = useStore(pastes.store, ({ steps }) => steps.present)
  const source = useMemo(() => text.split('\n'), [text])
  const { numbers, count } = shotNumbers(rows)
  const begins = new Map(plans.map((plan) => [plan.first, plan]))
  const list = useRef<HTMLOListElement>(null)
  const focusRow = useRowFocus(list)
  return (
    <section aria-label="Text and shots" className={style['region']}>
      <div aria-hidden className={style['heads']}>
        <span>Text</span>
        <span>Shot</span>
      </div>
      <ol ref={list} aria-label="Lines" className={style['rows']}>
        {rows.map((row, index) => {
          const plan = begins.get(index)
          const number = numbers[index] ?? null
          return (
            <li key={row.key}>
              {plan && <CutLine plan={plan} onMove={(to) => pastes.moveCut(index, to)} />}
              <PasteRow row={row} index={index} number={number} last={number === count} source={source} onMoved={focusRow} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
