import { FRAMES_PER_SECOND } from '../../../shared/domain/units.ts'

/** How large time is drawn, in pixels a second. */
export interface TimelineZoom {
  /** As the user chose it; null: so that the whole track shows, whatever the panel's width. */
  readonly chosen: number | null
  /** What shows the whole track. More than 0 as soon as the panel is laid out. */
  readonly fit: number
}

/** Near enough to put an edge on a frame: 32 pixels each. */
const NEAREST = 32 * FRAMES_PER_SECOND

/** Closer to the whole track than this is the whole track. */
const FIT_CATCHES = 1.005

export const FIT: TimelineZoom = { chosen: null, fit: 0 }

/** The most that can be zoomed in; on a short track in a wide panel the whole of it may be larger. */
function nearest({ fit }: TimelineZoom): number {
  return Math.max(fit, NEAREST)
}

/** Pixels a second as drawn. */
export function pixelsPerSecond(zoom: TimelineZoom): number {
  return zoom.chosen === null ? zoom.fit : Math.min(Math.max(zoom.chosen, zoom.fit), nearest(zoom))
}

export function zoomedTo(zoom: TimelineZoom, pixels: number): TimelineZoom {
  const held = Math.min(pixels, nearest(zoom))
  return { ...zoom, chosen: held <= zoom.fit * FIT_CATCHES ? null : held }
}

export function zoomedBy(zoom: TimelineZoom, factor: number): TimelineZoom {
  return zoomedTo(zoom, pixelsPerSecond(zoom) * factor)
}

export function fitted(zoom: TimelineZoom): TimelineZoom {
  return { ...zoom, chosen: null }
}

/** Where the zoom stands between the whole track, 0, and a few frames, 1; every step along it looks as large. */
export function zoomShare(zoom: TimelineZoom): number {
  if (zoom.fit <= 0) return 0
  const range = Math.log(nearest(zoom) / zoom.fit)
  return range > 0 ? Math.log(pixelsPerSecond(zoom) / zoom.fit) / range : 0
}

/** The pixels a second of a share. */
export function zoomAtShare(zoom: TimelineZoom, share: number): number {
  return zoom.fit * (nearest(zoom) / zoom.fit) ** share
}
