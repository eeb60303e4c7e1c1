import { type MouseEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Point, Size, Stroke, Tone, Tool } from '../../editor/sketch.ts'
import { createDrawingSurface, type DrawingSurface } from './drawing-surface.ts'

/** What the hand holds. */
export interface Held {
  readonly tool: Tool
  readonly tone: Tone
  readonly size: Size
}

/** The other end of a pen, as the bit that a pressed one sets. */
const PEN_ERASER = 32

/** The hand on the paper: every place that the pen was at between two frames, with its pressure. */
export function useHand(strokes: readonly Stroke[], held: Held, onStroke: (stroke: Stroke) => void) {
  const [surface, setSurface] = useState<DrawingSurface | null>(null)
  const live = useRef<Stroke | null>(null)
  // The paper comes with the sheet, a moment after whoever holds the pen.
  const attach = useCallback((canvas: HTMLCanvasElement) => {
    const opened = createDrawingSurface(canvas)
    setSurface(opened)
    return opened.close
  }, [])
  useEffect(() => surface?.show(strokes, live.current), [surface, strokes])

  const go = (stroke: Stroke | null): void => {
    live.current = stroke
    surface?.show(strokes, stroke)
  }
  return {
    ref: attach,
    /** A press draws, and leaves the focus with the tools. */
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      if (event.button !== 0 && !(event.buttons & PEN_ERASER)) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const tool = event.buttons & PEN_ERASER ? 'eraser' : held.tool
      go({ ...held, tool, felt: event.pointerType === 'pen', points: [placeOf(event, event.currentTarget)] })
    },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
      const line = live.current
      if (!line) return
      const moves = event.nativeEvent.getCoalescedEvents()
      const places = (moves.length > 0 ? moves : [event.nativeEvent]).map((move) => placeOf(move, event.currentTarget))
      go({ ...line, points: [...line.points, ...places] })
    },
    onPointerUp: () => {
      const line = live.current
      go(null)
      if (line) onStroke(line)
    },
    /** The system took the pen away: what it drew so far is no line. */
    onPointerCancel: () => go(null),
  }
}

function placeOf({ clientX, clientY, pressure }: { readonly clientX: number; readonly clientY: number; readonly pressure: number }, canvas: HTMLCanvasElement): Point {
  const { left, top, width, height } = canvas.getBoundingClientRect()
  return [((clientX - left) * canvas.width) / width, ((clientY - top) * canvas.height) / height, pressure]
}
