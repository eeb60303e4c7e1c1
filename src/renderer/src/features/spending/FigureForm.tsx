import { useEffect, useRef, useState } from 'react'
import { FIGURE_MAX } from '../../../../shared/domain/corrections.ts'
import type { Credits } from '../../../../shared/domain/units.ts'
import { Button } from '../../ui/Button.tsx'
import style from './FigureForm.module.css'

interface Props {
  readonly label: string
  readonly credits: Credits
  readonly onSave: (credits: Credits) => void
  readonly onCancel: () => void
}

/** A price as it is being typed. Nothing is taken before Save; Escape leaves it, and the dialog stays. */
export function FigureForm({ label, credits, onSave, onCancel }: Props) {
  const [text, setText] = useState(String(credits))
  const input = useRef<HTMLInputElement>(null)
  // The row was asked to be changed: what is changed takes the focus.
  useEffect(() => input.current?.select(), [])
  const typed = Number(text)
  const good = /^\d+$/.test(text.trim()) && typed >= 1 && typed <= FIGURE_MAX
  return (
    <form
      className={style['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (good) onSave(typed)
      }}
    >
      <input
        ref={input}
        aria-label={label}
        aria-invalid={!good}
        title={good ? undefined : `Whole credits, from 1 to ${FIGURE_MAX.toLocaleString('en-US')}`}
        inputMode="numeric"
        className={style['input']}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onCancel()
        }}
      />
      <Button type="submit" look="accent" disabled={!good}>
        Save
      </Button>
    </form>
  )
}
