import { Keyboard, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import type { Chord } from '../../../shared/actions/chord.ts'
import { useChordOf } from './key-names.ts'
import { IconButton } from './IconButton.tsx'
import { KeyCaps } from './KeyCaps.tsx'
import style from './KeySearch.module.css'
import { SearchField } from './SearchField.tsx'

/** What is looked for: words, or a key that was pressed. */
export interface KeyQuery {
  readonly text: string
  readonly chord: Chord | null
}

interface Props {
  readonly label: string
  readonly query: KeyQuery
  readonly onSearch: (query: KeyQuery) => void
  readonly field?: RefObject<HTMLInputElement | null>
}

/** A search by name; or, while its keyboard button is down, by the next key that is pressed. */
export function KeySearch({ label, query: { text, chord }, onSearch, field }: Props) {
  const own = useRef<HTMLInputElement>(null)
  const input = field ?? own
  const [listening, setListening] = useState(false)
  const chordOf = useChordOf()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && (listening || text !== '' || chord !== null)) {
      // The search ends first, and the sheet only then.
      event.stopPropagation()
      setListening(false)
      if (!listening) onSearch({ text: '', chord: null })
    } else if (listening && event.key !== 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      const pressed = chordOf(event.nativeEvent)
      if (pressed === null) return
      setListening(false)
      onSearch({ text: '', chord: pressed })
    } else if (chord !== null && event.key === 'Backspace') onSearch({ text: '', chord: null })
  }
  return (
    <SearchField
      ref={input}
      label={label}
      value={text}
      listening={listening}
      before={chord !== null && <KeyCaps chord={chord} />}
      placeholder={listening ? 'Press a key…' : chord === null ? 'Search by name' : ''}
      onSearch={(next) => onSearch({ text: next, chord: null })}
      onKeyDown={onKeyDown}
      onBlur={() => setListening(false)}
    >
      {(text !== '' || chord !== null) && <IconButton icon={X} label="Clear search" className={style['button']} onClick={() => onSearch({ text: '', chord: null })} />}
      <IconButton
        icon={Keyboard}
        label="Search by pressing a key"
        aria-pressed={listening}
        className={style['button']}
        // Before the field would lose the focus, and with it what it listens for.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          input.current?.focus()
          setListening(!listening)
        }}
      />
    </SearchField>
  )
}
