import { useEffect } from 'react'
import { afterDrawing } from './after-drawing.ts'

/** Sets a mark in the browser's own list of moments once something is on the screen: DevTools show it, and how long a start took is measured by it. */
export function useDrawnMark(name: `shotboard:${string}`, drawn: boolean): void {
  useEffect(() => {
    if (!drawn || performance.getEntriesByName(name).length > 0) return undefined
    return afterDrawing(() => performance.mark(name))
  }, [name, drawn])
}
