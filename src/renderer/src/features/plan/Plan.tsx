import { useBoard, usePriceSheet } from '../../app-state/use-shotboard.ts'
import { compareModels, needsOf } from '../../../../shared/domain/advice.ts'
import { clipSeconds, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { inSeconds } from '../../../../shared/domain/units.ts'
import { reasonFor } from './fit.ts'
import { ModelCard } from './ModelCard.tsx'
import { Needs } from './Needs.tsx'
import style from './Plan.module.css'
import { chooseNeeds, useChosenNeeds } from './plan-state.ts'

/** Which model to use for the open board. */
export function Plan() {
  const board = useBoard()
  const chosen = useChosenNeeds(board.id)
  const needs = chosen ?? needsOf(board)
  const sheet = usePriceSheet()
  const candidates = compareModels(board, needs, sheet)
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
        <Needs needs={needs} fromBoard={chosen === null} onChange={(next) => chooseNeeds(board.id, next)} />
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
          Price sheet of {sheet.dated}. Published figures are printed by Apiframe, estimated ones are not, corrected ones are yours. A credit is about a cent.
        </li>
      </ul>
    </div>
  )
}
