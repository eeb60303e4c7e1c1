import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** Keeps the focus with a row while it travels: a browser takes it from what is put elsewhere. */
export function useRowFocus(list: RefObject<HTMLElement | null>): (key: string, at: number | null) => void {
  const wanted = useRef<{ readonly key: string; readonly at: number | null } | null>(null)
  // After every draw: the row may have travelled in any of them.
  useEffect(() => {
    const { current } = wanted
    wanted.current = null
    if (!current) return
    const field = list.current?.querySelector(`[data-row="${current.key}"] textarea`)
    if (!(field instanceof HTMLTextAreaElement)) return
    field.focus()
    if (current.at !== null) field.setSelectionRange(current.at, current.at)
  })
  return useCallback((key, at) => {
    wanted.current = { key, at }
  }, [])
}
