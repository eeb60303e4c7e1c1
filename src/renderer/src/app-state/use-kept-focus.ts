import { type RefObject, useEffect, useRef } from 'react'

/** Gives a list's ref: an item that goes while it holds the focus hands it to what `heir` selects in the list. */
export function useKeptFocus<List extends HTMLElement>(items: number, heir: string): RefObject<List | null> {
  const list = useRef<List>(null)
  const before = useRef(items)
  useEffect(() => {
    const fewer = items < before.current
    before.current = items
    if (!fewer || document.activeElement !== document.body) return
    const next = list.current?.querySelector(heir)
    if (next instanceof HTMLElement) next.focus()
  }, [items, heir])
  return list
}
