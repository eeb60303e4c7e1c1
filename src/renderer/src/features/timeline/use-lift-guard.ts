import { useCallback } from 'react'

/** Ends a lift by keyboard when the hand goes elsewhere: the track must never show an order that is not the board's. */
export function useLiftGuard(): (activator: Event) => void {
  return useCallback((activator) => {
    if (!(activator instanceof KeyboardEvent)) return
    const done = new AbortController()
    const putBack = (): void => {
      done.abort()
      // dnd-kit ends a lift by keyboard on this key alone.
      document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', bubbles: true }))
    }
    window.addEventListener('pointerdown', putBack, { capture: true, signal: done.signal })
    window.addEventListener('focusout', putBack, { signal: done.signal })
    window.addEventListener('keydown', ({ code }) => ENDS.has(code) && done.abort(), { capture: true, signal: done.signal })
  }, [])
}

/** The keys that end a lift by themselves. */
const ENDS: ReadonlySet<string> = new Set(['Space', 'Enter', 'Escape'])
