import { describe, expect, it } from 'vitest'
import { type Wheel, wheelMeaning } from '../../src/renderer/src/features/timeline/wheel.ts'

const wheel = (told: Partial<Wheel>): Wheel => ({ deltaX: 0, deltaY: 0, deltaMode: 0, altKey: false, ctrlKey: false, ...told })

describe('a wheel over the track', () => {
  it('goes along it, with Ctrl too, and by lines where the wheel counts in lines', () => {
    expect(wheelMeaning(wheel({ deltaY: 100 }), false)).toEqual({ is: 'pan', pixels: 100 })
    expect(wheelMeaning(wheel({ deltaX: -40, deltaY: 3 }), false)).toEqual({ is: 'pan', pixels: -40 })
    expect(wheelMeaning(wheel({ deltaY: 3, deltaMode: 1 }), false)).toEqual({ is: 'pan', pixels: 48 })
    expect(wheelMeaning(wheel({ deltaY: -100, ctrlKey: true }), true)).toEqual({ is: 'pan', pixels: -100 })
  })

  it('zooms with Alt, also where the system turns it sideways', () => {
    const nearer = wheelMeaning(wheel({ deltaY: -100, altKey: true }), false)
    expect(nearer).toEqual({ is: 'zoom', factor: Math.exp(0.25) })
    expect(wheelMeaning(wheel({ deltaX: -100, altKey: true }), false)).toEqual(nearer)
  })

  it('is two fingers that pinch where it says Ctrl and no key is held, and draws as much nearer as they part', () => {
    const scales = [1.02, 1.1, 0.97]
    for (const scale of scales) {
      const meaning = wheelMeaning(wheel({ deltaY: -100 * Math.log(scale), ctrlKey: true }), false)
      expect(meaning).toEqual({ is: 'zoom', factor: expect.closeTo(scale, 9) })
    }
  })

  it('is no pinch while the key is held, however fine the touchpad scrolls', () => {
    expect(wheelMeaning(wheel({ deltaY: -2.5, ctrlKey: true }), true)).toEqual({ is: 'pan', pixels: -2.5 })
  })

  it.each([100, 120, 100 / 1.5, 100 / 3, 4, -53])('is a wheel by its size where the key went down over another window: %s', (deltaY) => {
    expect(wheelMeaning(wheel({ deltaY, ctrlKey: true }), false)).toEqual({ is: 'pan', pixels: deltaY })
  })
})
