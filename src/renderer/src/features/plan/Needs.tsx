import { Toggle } from '@base-ui/react/toggle'
import { Check } from 'lucide-react'
import { type Need, NEEDS } from '../../../../shared/domain/advice.ts'
import style from './Needs.module.css'

interface Props {
  readonly needs: readonly Need[]
  /** Whether the needs are the board's own, not chosen by hand. */
  readonly fromBoard: boolean
  /** null goes back to the board's own. */
  readonly onChange: (needs: readonly Need[] | null) => void
}

const ALL = ['shots', 'longTake', 'sound', 'fourK', 'endFrame', 'noImage'] as const satisfies readonly Need[]

/** What the clip must have. */
export function Needs({ needs, fromBoard, onChange }: Props) {
  return (
    <fieldset className={style['needs']}>
      <legend className={style['legend']}>What the clip needs</legend>
      {ALL.map((need) => (
        <Toggle
          key={need}
          pressed={needs.includes(need)}
          onPressedChange={(pressed) => onChange(ALL.filter((other) => (other === need ? pressed : needs.includes(other))))}
          className={style['chip']}
        >
          <Check aria-hidden size={14} className={style['tick']} />
          {NEEDS[need].words}
        </Toggle>
      ))}
      <button type="button" className={style['reset']} disabled={fromBoard} onClick={() => onChange(null)}>
        {fromBoard ? 'Read from this board' : 'From this board'}
      </button>
    </fieldset>
  )
}
