import type { AnimaticSpan } from './plan.ts'
import { LOOK, unwritten } from './look.ts'
import { fitText, type Measure } from './typeset.ts'

/** What frames need of a 2d context, on the page or off it. */
export interface Brush
  extends Pick<
    CanvasRenderingContext2D,
    | 'beginPath' | 'createLinearGradient' | 'drawImage' | 'fill' | 'fillRect' | 'fillStyle' | 'fillText' | 'font' | 'globalAlpha'
    | 'imageSmoothingEnabled' | 'imageSmoothingQuality' | 'measureText' | 'restore' | 'roundRect' | 'save' | 'textAlign' | 'textBaseline'
  > {
  readonly canvas: { readonly width: number; readonly height: number }
}

/** What a frame is drawn on. */
export interface Surface {
  readonly context: Brush
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Pixels of the shorter side, which every size goes by. */
  readonly unit: number
  readonly margin: number
  readonly smallestType: number
}

/** A canvas, measured. */
export function surfaceOf(context: Brush, smallestType: number): Surface {
  const { width, height } = context.canvas
  const unit = Math.min(width, height)
  return { context, width, height, unit, margin: unit * LOOK.margin, smallestType }
}

/** A shot's prompt over the middle of the card, as large as it fits. */
export function drawCard(surface: Surface, { prompt, number }: AnimaticSpan): void {
  const { context, width, height, unit, margin } = surface
  const { card } = LOOK
  const band = margin + Math.max(unit * LOOK.number, surface.smallestType) + margin * 0.6
  const room = { width: width - 2 * margin, height: height - 2 * band, longest: 30, leading: card.leading, ...sizesOf(surface, card) }
  const { lines, size } = fitText(prompt || unwritten(number), room, measureIn(context, card.weight))
  context.fillStyle = prompt === '' ? LOOK.soft : LOOK.ink
  writeLines(surface, lines, size, card, { left: margin, top: (height - lines.length * size * card.leading) / 2 })
}

/** A prompt in a box along the lower edge of a picture. */
export function drawCaption(surface: Surface, prompt: string): void {
  const { context, width, height, margin } = surface
  const { caption } = LOOK
  const sizes = sizesOf(surface, caption)
  const inner = sizes.smallest * 0.5
  const room = { width: width - 2 * margin - 2 * inner, height: height * 0.26, longest: 44, leading: caption.leading, ...sizes }
  const { lines, size } = fitText(prompt, room, measureIn(context, caption.weight))
  const high = lines.length * size * caption.leading
  const top = height - margin - high
  context.font = fontOf(caption.weight, size)
  const wide = Math.max(...lines.map((line) => context.measureText(line).width))
  fillBox(surface, { left: (width - wide) / 2 - inner, top: top - inner * 0.6, width: wide + 2 * inner, height: high + inner * 1.2 })
  context.fillStyle = LOOK.ink
  writeLines(surface, lines, size, caption, { left: width / 2, top })
}

/** The shot's number in the upper left corner: 3/6. */
export function drawNumber(surface: Surface, number: number, of: number, boxed: boolean): void {
  const { context } = surface
  const size = typeOf(surface, LOOK.number)
  context.font = fontOf(500, size * 0.6)
  const rest = `/${of}`
  const small = context.measureText(rest).width
  context.font = fontOf(600, size)
  const large = context.measureText(String(number)).width
  const { left, base } = corner(surface, size, boxed, large + small, 'left')
  context.fillStyle = LOOK.ink
  write(surface, String(number), left, base)
  context.font = fontOf(500, size * 0.6)
  context.fillStyle = boxed ? LOOK.ink : LOOK.soft
  write(surface, rest, left + large, base)
}

/** A timecode in the upper right corner, each figure as wide as the others, so that none jumps while they run. */
export function drawTimecode(surface: Surface, words: string, boxed: boolean): void {
  const { context } = surface
  const size = typeOf(surface, LOOK.timecode)
  context.font = fontOf(500, size)
  const figure = context.measureText('0').width
  const mark = context.measureText(':').width
  const cells = Array.from(words, (sign) => (sign === ':' ? mark : figure))
  const { left, base } = corner(surface, size, boxed, cells.reduce((sum, cell) => sum + cell, 0), 'right')
  context.fillStyle = boxed ? LOOK.ink : LOOK.soft
  let at = left
  for (const [index, sign] of Array.from(words).entries()) {
    const cell = cells[index] ?? 0
    write(surface, sign, at + (cell - context.measureText(sign).width) / 2, base)
    at += cell
  }
}

/** The height of capitals and figures, in ems. */
const CAPITAL = 0.73

/**
 * Where words of a width begin in an upper corner. On a card the words of both corners stand on one line; over a picture
 * each stands in a box of its own, and the boxes are of one height.
 */
function corner(surface: Surface, size: number, boxed: boolean, wide: number, side: 'left' | 'right'): { readonly left: number; readonly base: number } {
  const { width, margin } = surface
  const left = side === 'left' ? margin : width - margin - wide
  const largest = typeOf(surface, LOOK.number)
  const base = margin + largest * 0.8
  if (!boxed) return { left, base }
  const [x, y] = [largest * 0.3, largest * 0.22]
  const high = largest * CAPITAL + 2 * y
  const top = base - largest * CAPITAL - y
  // The box stands at the margin, and the words within it.
  const inner = side === 'left' ? left + x : left - x
  fillBox(surface, { left: inner - x, top, width: wide + 2 * x, height: high })
  return { left: inner, base: top + (high + size * CAPITAL) / 2 }
}

function fillBox({ context, unit }: Surface, { left, top, width, height }: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>): void {
  context.fillStyle = LOOK.scrim
  context.beginPath()
  context.roundRect(left, top, width, height, unit * 0.008)
  context.fill()
}

/** Lines under each other: from the left edge on a card, about the middle as a caption. */
function writeLines(surface: Surface, lines: readonly string[], size: number, look: { readonly leading: number; readonly weight: number }, at: { readonly left: number; readonly top: number }): void {
  const { context } = surface
  context.font = fontOf(look.weight, size)
  const centred = look === LOOK.caption
  for (const [index, line] of lines.entries()) {
    const left = centred ? at.left - context.measureText(line).width / 2 : at.left
    write(surface, line, left, at.top + (index + 0.5) * size * look.leading + size * 0.36)
  }
}

function write({ context }: Surface, words: string, left: number, base: number): void {
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillText(words, left, base)
}

function sizesOf(surface: Surface, look: { readonly largest: number; readonly smallest: number }): { readonly largest: number; readonly smallest: number } {
  const smallest = typeOf(surface, look.smallest)
  return { smallest, largest: Math.max(smallest, surface.unit * look.largest) }
}

function typeOf({ unit, smallestType }: Surface, share: number): number {
  return Math.max(smallestType, unit * share)
}

function fontOf(weight: number, size: number): string {
  return `${weight} ${size}px ${LOOK.family}`
}

/** Widths are measured at one size, from which all others follow. */
function measureIn(context: Brush, weight: number): Measure {
  const SIZE = 100
  return (text) => {
    context.font = fontOf(weight, SIZE)
    return context.measureText(text).width / SIZE
  }
}
