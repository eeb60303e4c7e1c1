import { useState } from 'react'
import style from './NumberField.module.css'

interface Props {
  readonly label: string
  /** Null: none yet. */
  readonly value: number | null
  readonly min: number
  readonly max: number
  readonly unit: string
  readonly onChange: (value: number) => void
  /** Called when the field is left, so that a run of changes becomes one step. */
  readonly onDone?: () => void
  /** With room for six figures. */
  readonly wide?: boolean
}

/**
 * A whole number, typed or stepped with the arrow keys. What cannot be taken stays in the field alone, marked, with what
 * can be in its place; leaving the field or Escape gives the number back that holds.
 */
export function NumberField({ label, value, min, max, unit, onChange, onDone, wide = false }: Props) {
  const [refused, setRefused] = useState<string | null>(null)
  const reason = `A whole number from ${min} to ${max}`
  return (
    <span className={style['field']} data-refused={refused !== null} data-wide={wide} title={refused === null ? undefined : reason}>
      <input
        type="number"
        aria-label={label}
        aria-invalid={refused !== null}
        className={style['input']}
        value={refused ?? (value === null ? '' : String(value))}
        min={min}
        max={max}
        step={1}
        onChange={(event) => {
          const typed = event.target.valueAsNumber
          const taken = Number.isInteger(typed) && typed >= min && typed <= max
          setRefused(taken ? null : event.target.value)
          if (taken) onChange(typed)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setRefused(null)
          if (event.key === 'Enter') event.currentTarget.select()
        }}
        onBlur={() => {
          setRefused(null)
          onDone?.()
        }}
        onFocus={(event) => event.target.select()}
      />
      <span aria-hidden className={style['unit']}>
        {unit}
      </span>
      {refused !== null && refused !== '' && (
        <span role="alert" className={style['reason']}>
          {reason}
        </span>
      )}
    </span>
  )
}
