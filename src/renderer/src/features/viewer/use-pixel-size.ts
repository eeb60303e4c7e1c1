import { type RefObject, useEffect, useState } from 'react'

/** How many pixels of the screen an element takes. */
export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** The pixels of the screen that an element takes, as they change; none before it is laid out. */
export function usePixelSize(ref: RefObject<HTMLElement | null>): PixelSize {
  const [size, setSize] = useState<PixelSize>({ width: 1, height: 1 })
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => {
      const [pixels] = entry?.devicePixelContentBoxSize ?? []
      if (pixels) setSize({ width: Math.max(1, pixels.inlineSize), height: Math.max(1, pixels.blockSize) })
    })
    observer.observe(element, { box: 'device-pixel-content-box' })
    return () => observer.disconnect()
  }, [ref])
  return size
}
