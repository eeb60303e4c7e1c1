import { getStroke } from 'perfect-freehand'
import type { Sides } from '../../../../shared/domain/pictures/frame.ts'
import type { Stroke } from '../../editor/sketch.ts'

/** A canvas to draw on, of a page or of none. */
type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Draws one line; the eraser takes away what is there. */
export function drawStroke(context: Context, { tool, tone, size, felt, points }: Stroke): void {
  const outline = getStroke(points.map(([x, y, pressure]) => [x, y, pressure]), {
    size: size.pixels * (tool === 'eraser' ? 1.6 : 1),
    thinning: tool === 'eraser' ? 0 : 0.62,
    smoothing: 0.5,
    streamline: 0.3,
    simulatePressure: !felt,
    last: true,
  })
  context.beginPath()
  for (const [x = 0, y = 0] of outline) context.lineTo(x, y)
  context.closePath()
  context.globalCompositeOperation = tool === 'eraser' ? 'destination-out' : 'source-over'
  context.fillStyle = tone.colour
  context.fill()
  context.globalCompositeOperation = 'source-over'
}

/** Everything that is drawn, on paper, over what lies under it, as a picture. */
export async function pictureOf({ width, height }: Sides, strokes: readonly Stroke[], under: HTMLImageElement | null): Promise<Blob> {
  const lines = new OffscreenCanvas(width, height)
  const paper = new OffscreenCanvas(width, height)
  const [drawing, ground] = [lines.getContext('2d'), paper.getContext('2d', { alpha: false })]
  if (!drawing || !ground) throw new Error('no 2d context to draw a sketch on')
  for (const stroke of strokes) drawStroke(drawing, stroke)
  ground.fillStyle = 'white'
  ground.fillRect(0, 0, width, height)
  if (under) drawCovering(ground, under, { width, height })
  ground.drawImage(lines, 0, 0)
  return paper.convertToBlob({ type: 'image/png' })
}

/** As `object-fit: cover` shows it. */
function drawCovering(context: OffscreenCanvasRenderingContext2D, image: HTMLImageElement, { width, height }: Sides): void {
  const scale = Math.max(width / image.naturalWidth, height / image.naturalHeight)
  const [wide, high] = [image.naturalWidth * scale, image.naturalHeight * scale]
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, (width - wide) / 2, (height - high) / 2, wide, high)
}
