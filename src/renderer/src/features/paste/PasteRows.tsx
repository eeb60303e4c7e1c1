import { useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useEditor, usePriceSheet, useShotboard } from '../../app-state/use-shotboard.ts'
import { targetOf } from '../../app-state/paste-desk.ts'
import { boardPlans } from '../../editor/shot-list/plan.ts'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import { CutLine } from './CutLine.tsx'
import { PasteRow } from './PasteRow.tsx'
import style from './PasteRows.module.css'
import { useRowFocus } from './use-row-focus.ts'

/** The text at the left against the shots that it becomes at the right, and where each board begins. */
export function PasteRows() {
  const { pastes } = useShotboard()
  const editor = useEditor()
  const sheet = usePriceSheet()
  const { text, steps, place, name } = useStore(pastes.store)
  const rows = steps.present
  const source = useMemo(() => text.split('\n'), [text])
  const plans = boardPlans(rows, targetOf({ place, name }, editor), sheet)
  const list = useRef<HTMLOListElement>(null)
  const focusRow = useRowFocus(list)
  return (
    <ScrollRegion label="Text and shots" className={style['region']}>
      <div aria-hidden className={style['heads']}>
        <span>Text</span>
        <span>Shot</span>
      </div>
      <ol ref={list} aria-label="Lines" className={style['rows']}>
        {rows.map((row, index) => {
          const plan = plans.find(({ first }) => first === index)
          return (
            <li key={row.key}>
              {plan && <CutLine plan={plan} onMove={(to) => pastes.moveCut(index, to)} />}
              <PasteRow row={row} index={index} rows={rows} source={source} onMoved={focusRow} />
            </li>
          )
        })}
      </ol>
    </ScrollRegion>
  )
}
