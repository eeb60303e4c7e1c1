import type { Sides } from '../../../../shared/domain/pictures/frame.ts'

const WAYS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** How far an arrow moves the frame, in pixels of the picture: a hundredth of its longer side, a tenth with Shift. Null for other keys. */
export function keyStep({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }, { width, height }: Sides): { readonly x: number; readonly y: number } | null {
  const way = WAYS[key]
  const step = Math.max(1, Math.round(Math.max(width, height) / (shiftKey ? 10 : 100)))
  return way ? { x: way[0] * step, y: way[1] * step } : null
}
