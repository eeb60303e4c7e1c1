import { useState } from 'react'
import { useBoard } from '../../app-state/use-shotboard.ts'
import { compareModels, type Need, needsOf } from '../../../../shared/domain/advice.ts'
import { PRICE_SHEET } from '../../../../shared/domain/models/price-sheet.ts'
import { clipSeconds, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { inSeconds } from '../../../../shared/domain/units.ts'
import { reasonFor } from './fit.ts'
import { ModelCard } from './ModelCard.tsx'
import { Needs } from './Needs.tsx'
import style from './Plan.module.css'

/** Which model to use for the open board. */
export function Plan() {
  const board = useBoard()
  const [chosen, setChosen] = useState<readonly Need[] | null>(null)
  const needs = chosen ?? needsOf(board)
  const candidates = compareModels(board, needs, PRICE_SHEET)
  const [best, ...others] = candidates
  const count = shotsInClip(board).length
  return (
    <div className={style['plan']}>
      <aside className={style['side']}>
        <h1 className={style['title']}>Which model should I use?</h1>
        <p className={style['board']}>
          <strong>{board.name}</strong>
          {count === 1 ? 'One shot' : `${count} shots`}, {inSeconds(clipSeconds(board))}
        </p>
        <Needs needs={needs} fromBoard={chosen === null} onChange={setChosen} />
      </aside>
      <ul aria-label="Models" className={style['models']}>
        {candidates.map((candidate) => (
          <ModelCard
            key={candidate.model}
            candidate={candidate}
            needs={needs}
            inUse={candidate.model === board.model}
            bestBecause={candidate === best ? reasonFor(candidate, others, needs) : null}
          />
        ))}
        <li className={style['source']}>
          Prices as of {PRICE_SHEET.dated}, from {PRICE_SHEET.source}. “Estimated” follows from printed figures.
        </li>
      </ul>
    </div>
  )
}
