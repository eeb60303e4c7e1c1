import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { goToTyped } from '../../app-state/actions/typed-time.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { TextField } from '../../ui/TextField.tsx'
import style from './Timecode.module.css'

interface Props {
  /** In timecode; what is in the field to begin with. */
  readonly now: string
  readonly onEscape: () => void
}

/** The playhead's time as a field: Enter goes there, Escape and a press elsewhere leave it. */
export function TimecodeField({ now, onEscape }: Props) {
  const shotboard = useShotboard()
  const { view } = shotboard
  const [text, setText] = useState(now)
  const [refusal, setRefusal] = useState<string | null>(null)
  // What had the focus has it again, so that the next key means what it meant.
  const [before] = useState(() => document.activeElement)

  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])

  const go = (): void => {
    const refused = goToTyped(text, shotboard)
    setRefusal(refused)
    if (refused !== null) return
    view.timeTyped()
    document.querySelector<HTMLElement>('[data-playhead]')?.focus()
  }
  const leave = (): void => {
    onEscape()
    view.timeTyped()
    if (before instanceof HTMLElement) before.focus()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') go()
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }

  return (
    <span className={style['typing']}>
      <TextField
        label="Go to timecode"
        className={style['field']}
        value={text}
        maxLength={20}
        ref={field}
        aria-invalid={refusal !== null}
        onChange={(next) => {
          setText(next)
          setRefusal(null)
        }}
        onKeyDown={press}
        onBlur={view.timeTyped}
      />
      {refusal !== null && (
        <span role="alert" className={style['refusal']}>
          {refusal}
        </span>
      )}
    </span>
  )
}
