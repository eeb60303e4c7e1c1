import { type RefObject, useCallback, useEffect, useRef } from 'react'

const WALKS: ReadonlySet<string> = new Set(['Tab', 'ArrowLeft', 'ArrowRight'])

/**
 * Keeps the focus that is on a shot with the primary one, by its number, and knows how it came there. Gives whether the hand reached
 * the shots by keys: one that clicked has the other on Space, to play.
 */
export function useShotFocus(list: RefObject<HTMLElement | null>, primary: number): () => boolean {
  const byKeys = useRef(true)

  useEffect(() => {
    const element = list.current
    const focused = document.activeElement
    if (!element?.contains(focused) || !focused?.matches('[data-shot]') || focused.matches(`[data-shot="${primary}"]`)) return
    const heir = element.querySelector(`[data-shot="${primary}"]`)
    if (heir instanceof HTMLElement) heir.focus()
  }, [list, primary])

  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const heard = new AbortController()
    const on = { capture: true, signal: heard.signal }
    let pressed = false
    element.addEventListener('pointerdown', () => {
      pressed = true
      byKeys.current = false
    }, on)
    window.addEventListener('pointerup', () => {
      pressed = false
    }, on)
    element.addEventListener('focusin', ({ relatedTarget }) => {
      const within = relatedTarget instanceof Node && element.contains(relatedTarget)
      if (!pressed && !within) byKeys.current = true
    }, on)
    element.addEventListener('keydown', ({ key }) => {
      if (WALKS.has(key)) byKeys.current = true
    }, on)
    return () => heard.abort()
  }, [list])

  return useCallback(() => byKeys.current, [])
}
