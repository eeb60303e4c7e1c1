/** How much nearer a pixel of a wheel brings; a notch is about a hundred. */
const NEARER = 0.0025

/** Pixels in a line, for wheels that count in lines. */
const LINE = 16

/** A pinch comes in many small pieces; a notch of a wheel is larger than this on any screen. Pixels. */
const PIECE = 32

/** Chromium writes a pinch as a hundredfold logarithm of how far the fingers went apart. */
const PINCH = 100

/** The part of a browser's WheelEvent that is needed. */
export type Wheel = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'altKey' | 'ctrlKey'>

/** What a wheel over the track means: drawing it nearer by a factor, or going along it by so many pixels. */
export type WheelMeaning = { readonly is: 'zoom'; readonly factor: number } | { readonly is: 'pan'; readonly pixels: number }

/**
 * Alt zooms, two fingers that pinch zoom, the rest goes along the track, with Ctrl or Cmd too. `ctrlHeld`: the Ctrl key
 * was seen going down in this window.
 */
export function wheelMeaning(wheel: Wheel, ctrlHeld: boolean): WheelMeaning {
  if (isPinch(wheel, ctrlHeld)) return { is: 'zoom', factor: Math.exp(-wheel.deltaY / PINCH) }
  // Some systems turn a wheel sideways while Alt or Shift is held.
  const turned = Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY) ? wheel.deltaX : wheel.deltaY
  const pixels = turned * (wheel.deltaMode === 1 ? LINE : 1)
  return wheel.altKey ? { is: 'zoom', factor: Math.exp(-pixels * NEARER) } : { is: 'pan', pixels }
}

/**
 * Chromium has no event for a pinch on a touchpad: it tells of a wheel that says Ctrl is held. What tells them apart is
 * the key itself, which goes down and up before this window; a pinch presses none. A Ctrl that went down over another
 * window is not seen, so a notch of a wheel is also known by its size: whole, or cut by the screen's scale, but never as
 * small as a piece of a pinch, which is a fraction up and down and nothing sideways.
 */
function isPinch({ ctrlKey, deltaX, deltaY, deltaMode }: Wheel, ctrlHeld: boolean): boolean {
  return ctrlKey && !ctrlHeld && deltaMode === 0 && deltaX === 0 && Math.abs(deltaY) < PIECE && !Number.isInteger(deltaY)
}
