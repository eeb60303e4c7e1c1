import { type ChangeEvent, type KeyboardEvent, type RefObject, type SyntheticEvent, useState } from 'react'
import { flushSync } from 'react-dom'

/** What could stand in a text in place of what was begun there. */
export interface Offered {
  readonly from: number
  readonly to: number
  readonly offers: readonly string[]
  /** Whether the first offer is chosen beforehand. */
  readonly sure: boolean
}

interface Setting {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly value: string
  /** What could be meant by what stands before the caret; null for nothing. */
  readonly complete: (text: string, caret: number) => Offered | null
  readonly onChange: (text: string) => void
}

/** Where the typing stands; and what was chosen, or put away, since. */
interface Typing {
  readonly text: string
  readonly caret: number
  /** The offer that is chosen; null for what the completion itself says. */
  readonly chosen: number | null
  /** Where the beginning lies whose offers were put away; null where none were. */
  readonly away: number | null
}

/**
 * Completion in a field of several lines: offers follow typing alone, arrows choose, Enter and Tab take, Escape puts away
 * until another word begins. Where nothing is chosen, no key means anything but what it always does.
 */
export function useCompletion({ field, value, complete, onChange }: Setting) {
  const [typing, setTyping] = useState<Typing | null>(null)
  const found = typing && typing.text === value ? complete(typing.text, typing.caret) : null
  const open = found && found.from !== typing?.away ? found : null
  const chosen = open ? (typing?.chosen ?? (open.sure ? 0 : -1)) : -1

  const choose = (index: number): void => setTyping((now) => now && { ...now, chosen: index })
  const take = (offer: string): void => {
    if (!open) return
    const behind = open.from + offer.length
    // A field that is given another text has its caret at the end: it belongs behind what was taken.
    flushSync(() => {
      onChange(value.slice(0, open.from) + offer + value.slice(open.to))
      setTyping(null)
    })
    field.current?.setSelectionRange(behind, behind)
  }
  const onType = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const { value: text, selectionStart: caret } = event.target
    setTyping((now) => ({ text, caret, chosen: null, away: now?.away ?? null }))
    onChange(text)
  }
  const onSelect = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>): void => {
    if (typing && (currentTarget.selectionStart !== typing.caret || currentTarget.selectionEnd !== typing.caret)) setTyping(null)
  }
  // On the way down, so that nothing around the field takes a key that is meant for the list.
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (!open || event.nativeEvent.isComposing) return
    const offer = open.offers[chosen]
    const act = actOf(event, { chosen, count: open.offers.length })
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    if (act === 'away') setTyping((now) => now && { ...now, away: open.from })
    else if (act === 'take') take(offer ?? '')
    else choose(act)
  }
  return { open, chosen, take, onType, field: { onSelect, onKeyDownCapture, onBlur: () => setTyping(null) } }
}

/** What a key does to an open list: takes what is chosen, chooses another, puts the list away; null where it is not for the list. */
function actOf(event: KeyboardEvent, { chosen, count }: { readonly chosen: number; readonly count: number }): 'take' | 'away' | number | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null
  switch (event.key) {
    case 'Escape':
      return 'away'
    case 'Enter':
    case 'Tab':
      return chosen < 0 ? null : 'take'
    case 'ArrowDown':
      return (chosen + 1) % count
    case 'ArrowUp':
      return (Math.max(0, chosen) - 1 + count) % count
    default:
      return null
  }
}
