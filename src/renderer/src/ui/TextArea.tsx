import type { ReactNode } from 'react'
import style from './TextArea.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly rows: number
  readonly placeholder?: string
  /** Stands at the right of the label: a count against a limit. */
  readonly aside?: ReactNode
  readonly onChange: (text: string) => void
  readonly onDone?: () => void
}

/** Several lines of text under a label. */
export function TextArea({ label, value, rows, placeholder, aside, onChange, onDone }: Props) {
  return (
    <label className={style['field']}>
      <span className={style['head']}>
        <span className={style['label']}>{label}</span>
        {aside}
      </span>
      <textarea
        aria-label={label}
        className={style['text']}
        value={value}
        style={{ minHeight: `calc(${rows} * 1.45em + 18px)` }}
        placeholder={placeholder}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onDone}
      />
    </label>
  )
}
