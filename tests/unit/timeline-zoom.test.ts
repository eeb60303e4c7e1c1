import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createZoom } from '../../src/renderer/src/app-state/timeline-zoom.ts'
import { fitted, pixelsPerSecond, zoomAtShare, zoomedBy, zoomedTo, zoomShare } from '../../src/renderer/src/editor/timeline-zoom.ts'

const fit = fc.double({ min: 8, max: 600, noNaN: true })
const factor = fc.double({ min: 0.01, max: 100, noNaN: true })

describe('the zoom of the timeline', () => {
  it('goes from the whole track to a few frames, and no further', () => {
    fc.assert(
      fc.property(fit, fc.array(factor, { maxLength: 20 }), (whole, factors) => {
        let zoom = fitted({ chosen: whole, fit: whole })
        for (const by of factors) {
          zoom = zoomedBy(zoom, by)
          expect(pixelsPerSecond(zoom)).toBeGreaterThanOrEqual(whole)
          expect(pixelsPerSecond(zoom)).toBeLessThanOrEqual(Math.max(whole, 768))
        }
      }),
    )
  })

  it('shows the whole track again when zoomed all the way out, and then keeps to it as the panel changes', () => {
    const zoom = createZoom()
    zoom.setFit(60)
    zoom.zoomBy(4)
    expect(pixelsPerSecond(zoom.store.getState())).toBe(240)
    zoom.setFit(50)
    expect(pixelsPerSecond(zoom.store.getState())).toBe(240)
    zoom.zoomBy(1 / 20)
    zoom.setFit(80)
    expect(pixelsPerSecond(zoom.store.getState())).toBe(80)
  })

  it('fits at once, and never draws the track narrower than the panel', () => {
    const near = zoomedTo({ chosen: null, fit: 60 }, 300)
    expect(pixelsPerSecond(fitted(near))).toBe(60)
    expect(pixelsPerSecond({ ...near, fit: 400 })).toBe(400)
  })

  it('goes back and forth between a share of the way and pixels, and has no share before the panel is laid out', () => {
    fc.assert(
      fc.property(fit, fc.double({ min: 0.02, max: 1, noNaN: true }), (whole, share) => {
        const zoom = { chosen: null, fit: whole }
        expect(zoomShare(zoomedTo(zoom, zoomAtShare(zoom, share)))).toBeCloseTo(share, 1)
      }),
    )
    expect(zoomShare({ chosen: null, fit: 0 })).toBe(0)
  })
})
