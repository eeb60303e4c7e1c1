import { type RefObject, useLayoutEffect, useRef } from 'react'
import caretCoordinates from 'textarea-caret'
import style from './Offers.module.css'

interface Props {
  readonly id: string
  readonly label: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Where the beginning lies that is completed, in UTF-16 units. */
  readonly at: number
  readonly offers: readonly string[]
  /** The chosen one; -1 for none. */
  readonly chosen: number
  readonly onTake: (offer: string) => void
}

/** What a text can be completed to, under the word that was begun. The focus stays in the field. */
export function Offers({ id, label, field, at, offers, chosen, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!field.current || !list.current) return
    const { left, top, height } = caretCoordinates(field.current, at)
    const room = field.current.offsetWidth - list.current.offsetWidth
    list.current.style.left = `${Math.max(0, Math.min(left - INSET, room))}px`
    list.current.style.top = `${field.current.offsetTop + top + height - field.current.scrollTop + GAP}px`
  }, [field, at])
  return (
    <div ref={list} id={id} role="listbox" tabIndex={-1} aria-label={label} className={style['list']}>
      {offers.map((offer, index) => (
        <div
          key={offer}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={style['offer']}
          // Before the field would lose the focus, and with it the list.
          onPointerDown={(event) => {
            event.preventDefault()
            onTake(offer)
          }}
        >
          {offer}
        </div>
      ))}
    </div>
  )
}

/** Pixels from the list's edge to its words, and from the line to the list. */
const INSET = 12
const GAP = 4
