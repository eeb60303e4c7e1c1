import { useState } from 'react'
import style from './NumberField.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly unit: string
  readonly onChange: (value: number) => void
  /** Called when the field is left, so that a run of changes becomes one step. */
  readonly onDone?: () => void
}

/** A whole number, typed or stepped with the arrow keys. What is not a number yet stays in the field alone. */
export function NumberField({ label, value, min, max, unit, onChange, onDone }: Props) {
  const [unfinished, setUnfinished] = useState<string | null>(null)
  return (
    <span className={style['field']}>
      <input
        type="number"
        aria-label={label}
        className={style['input']}
        value={unfinished ?? String(value)}
        min={min}
        max={max}
        step={1}
        onChange={(event) => {
          const typed = event.target.valueAsNumber
          const whole = Number.isInteger(typed) && typed >= min && typed <= max
          setUnfinished(whole ? null : event.target.value)
          if (whole) onChange(typed)
        }}
        onBlur={() => {
          setUnfinished(null)
          onDone?.()
        }}
        onFocus={(event) => event.target.select()}
      />
      <span aria-hidden className={style['unit']}>
        {unit}
      </span>
    </span>
  )
}
