import { timecode, timeOfFrame } from '../../../shared/domain/timecode.ts'
import type { Frames } from '../../../shared/domain/units.ts'
import { type Brush, drawCaption, drawCard, drawNumber, drawTimecode, type Surface, surfaceOf } from './draw-words.ts'
import { shareOfSpan, spanAt } from './frame-at.ts'
import { LOOK } from './look.ts'
import type { AnimaticOptions } from './options.ts'
import type { AnimaticPlan, AnimaticSpan } from './plan.ts'

/** Something decoded that can be drawn. */
export interface Drawable {
  readonly source: CanvasImageSource
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** One frame of an animatic, and what it takes to draw it. */
export interface AnimaticFrame {
  readonly plan: AnimaticPlan
  /** From 0. After the last frame, the last is seen. */
  readonly frame: Frames
  readonly options: AnimaticOptions
  /**
   * What is seen: the still of the frame's shot, or the frame of its take. `card`: the prompt, typed. `coming`: neither,
   * for as long as a picture is being read.
   */
  readonly picture: Drawable | 'card' | 'coming'
  /** Pixels; no type is smaller where it can be seen no larger than it is drawn. */
  readonly smallestType?: number
}

/** How much nearer the picture has come at a still's end, where it moves. */
const PUSH = 0.04

/** Draws one frame over the whole of a canvas, which should have the plan's ratio. Nothing of an earlier frame stays. */
export function drawFrame(context: Brush, film: AnimaticFrame): void {
  drawGround(context, film)
  drawTime(context, film)
}

/** Whether what a shot shows, but for the time, changes from frame to frame. */
export function groundMoves({ picture }: AnimaticSpan, options: AnimaticOptions): boolean {
  return picture.is === 'take' || (picture.is === 'still' && options.move)
}

/** Draws all of a frame but the time that runs in its corner. */
export function drawGround(context: Brush, { plan, frame, options, picture, smallestType = 0 }: AnimaticFrame): void {
  const surface = surfaceOf(context, smallestType)
  const seen = Math.min(Math.max(0, frame), plan.frames - 1)
  const span = spanAt(plan, seen)
  const onPicture = typeof picture !== 'string'
  context.save()
  context.globalAlpha = 1
  if (onPicture) drawCovering(surface, picture, options.move && span.picture.is === 'still' ? 1 + PUSH * shareOfSpan(span, seen) : 1)
  else drawPaper(surface)
  if (picture === 'card') drawCard(surface, span)
  if (onPicture && options.prompt && span.prompt !== '') drawCaption(surface, span.prompt)
  if (options.number) drawNumber(surface, span.number, plan.spans.length, onPicture)
  context.restore()
}

/** Draws the time of a frame over its ground, where it is wished for. */
export function drawTime(context: Brush, { frame, options, picture, smallestType = 0 }: AnimaticFrame): void {
  if (!options.timecode) return
  context.save()
  context.globalAlpha = 1
  drawTimecode(surfaceOf(context, smallestType), timecode(timeOfFrame(frame)), typeof picture !== 'string')
  context.restore()
}

/** The middle of a picture over the whole frame, drawn so many times nearer. */
function drawCovering({ context, width, height }: Surface, { source, width: wide, height: high }: Drawable, nearer: number): void {
  const scale = Math.max(width / wide, height / high) * nearer
  const [seenWidth, seenHeight] = [width / scale, height / scale]
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, (wide - seenWidth) / 2, (high - seenHeight) / 2, seenWidth, seenHeight, 0, 0, width, height)
}

function drawPaper({ context, width, height }: Surface): void {
  const [light, dark] = LOOK.paper
  const paper = context.createLinearGradient(width * 0.3, 0, width * 0.62, height)
  paper.addColorStop(0, light)
  paper.addColorStop(0.7, dark)
  context.fillStyle = paper
  context.fillRect(0, 0, width, height)
}
