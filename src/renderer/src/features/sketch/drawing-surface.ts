import type { Stroke } from '../../editor/sketch.ts'
import { drawStroke } from './draw-strokes.ts'

/** Keeps a canvas showing what is drawn: what is settled is drawn once, the line under the hand anew with each frame. */
export interface DrawingSurface {
  readonly show: (strokes: readonly Stroke[], live: Stroke | null) => void
  readonly close: () => void
}

export function createDrawingSurface(canvas: HTMLCanvasElement): DrawingSurface {
  const settled = new OffscreenCanvas(canvas.width, canvas.height)
  const [shown, kept] = [canvas.getContext('2d'), settled.getContext('2d')]
  if (!shown || !kept) throw new Error('no 2d context to sketch on')
  let drawn: readonly Stroke[] = []
  let wanted: readonly Stroke[] = []
  let live: Stroke | null = null
  let frame = 0

  const settle = (): void => {
    const goesOn = drawn.every((stroke, index) => stroke === wanted[index])
    if (!goesOn) kept.clearRect(0, 0, settled.width, settled.height)
    for (const stroke of goesOn ? wanted.slice(drawn.length) : wanted) drawStroke(kept, stroke)
    drawn = wanted
  }
  const draw = (): void => {
    frame = 0
    settle()
    shown.clearRect(0, 0, canvas.width, canvas.height)
    shown.drawImage(settled, 0, 0)
    if (live) drawStroke(shown, live)
  }
  return {
    show: (strokes, line) => {
      wanted = strokes
      live = line
      if (frame === 0) frame = requestAnimationFrame(draw)
    },
    close: () => cancelAnimationFrame(frame),
  }
}
