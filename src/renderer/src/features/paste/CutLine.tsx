import { ArrowDown, ArrowUp, Undo2 } from 'lucide-react'
import { inCredits, inSeconds } from '../../../../shared/domain/units.ts'
import { MAX_SHOT_SECONDS } from '../../../../shared/domain/models/catalogue.ts'
import type { BoardPlan } from '../../editor/shot-list/plan.ts'
import { inShots } from '../../editor/count-words.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import style from './CutLine.module.css'

interface Props {
  readonly plan: BoardPlan
  /** Moves the board's beginning to another row; null lets the rows flow. */
  readonly onMove: (to: number | null) => void
}

/** Where a board begins: what it holds and costs, and the ways to begin it elsewhere. */
export function CutLine({ plan, onMove }: Props) {
  const { name, open, shots, seconds, credits, held, earlier, later } = plan
  const movable = earlier !== null || later !== null || held
  return (
    <div className={style['line']} data-over={seconds > MAX_SHOT_SECONDS}>
      <span className={style['name']}>{open ? `On “${name}”` : name}</span>
      <span className={style['facts']}>
        {inShots(shots)} · <b>{seconds}</b> of {inSeconds(MAX_SHOT_SECONDS)}
        {credits !== null && ` · ${inCredits(credits)}`}
      </span>
      {movable && (
        <span className={style['tools']}>
          <IconButton icon={ArrowUp} label={`Begin “${name}” a shot earlier`} disabled={earlier === null} onClick={() => onMove(earlier)} />
          <IconButton icon={ArrowDown} label={`Begin “${name}” a shot later`} disabled={later === null} onClick={() => onMove(later)} />
          <IconButton icon={Undo2} label={`Begin “${name}” where the board before it is full`} disabled={!held} onClick={() => onMove(null)} />
        </span>
      )}
    </div>
  )
}
