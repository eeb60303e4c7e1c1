import type { ComponentProps, ReactNode, RefObject } from 'react'
import style from './TextArea.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly rows: number
  readonly placeholder?: string
  /** Shows the label to screen readers alone, where the place says what the text is. */
  readonly bare?: boolean
  readonly maxLength?: number
  /** Stands at the right of the label: a count against a limit. */
  readonly aside?: ReactNode
  readonly onChange: (text: string) => void
  readonly onDone?: () => void
  /** Escape leaves the field. */
  readonly onEscape?: () => void
  readonly field?: RefObject<HTMLTextAreaElement | null>
  /** What the field does and says beyond this, such as completion. */
  readonly more?: Pick<ComponentProps<'textarea'>, 'onChange' | 'onSelect' | 'onKeyDownCapture' | 'aria-autocomplete' | 'aria-controls' | 'aria-activedescendant'>
}

/** Several lines of text under a label. */
export function TextArea({ label, value, rows, placeholder, bare = false, maxLength, aside, onChange, onDone, onEscape, field, more }: Props) {
  return (
    <label className={style['field']}>
      {!bare && (
        <span className={style['head']}>
          <span className={style['label']}>{label}</span>
          {aside}
        </span>
      )}
      <textarea
        ref={field}
        aria-label={label}
        className={style['text']}
        value={value}
        style={{ minHeight: `calc(${rows} * 1.45em + 18px)` }}
        placeholder={placeholder}
        maxLength={maxLength}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onDone}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing || !onEscape) return
          event.preventDefault()
          onEscape()
        }}
        {...more}
      />
    </label>
  )
}
