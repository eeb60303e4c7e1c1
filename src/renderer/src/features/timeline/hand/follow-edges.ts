/** How near to the side of the view a drag makes it scroll, in pixels. */
const MARGIN = 28

/** Pixels a frame at the very side. */
const FASTEST = 14

interface EdgeScroll {
  /** Where the pointer is, in pixels of the window. */
  readonly at: (x: number) => void
  readonly stop: () => void
}

/** Scrolls a zoomed timeline while something is dragged to its sides; `scrolled` is called after each step. */
export function followEdges(within: HTMLElement, scrolled: () => void): EdgeScroll {
  const scroller = scrollerOf(within)
  const view = scroller && scroller.scrollWidth > scroller.clientWidth ? scroller : null
  let speed = 0
  let frame = 0
  const step = (): void => {
    frame = 0
    if (speed === 0 || !view) return
    const before = view.scrollLeft
    view.scrollLeft += speed
    if (view.scrollLeft !== before) scrolled()
    frame = requestAnimationFrame(step)
  }
  return {
    at: (x) => {
      if (!view) return
      const { left, right } = view.getBoundingClientRect()
      const past = x < left + MARGIN ? x - left - MARGIN : Math.max(0, x - right + MARGIN)
      speed = Math.max(-1, Math.min(1, past / MARGIN)) * FASTEST
      if (speed !== 0 && frame === 0) frame = requestAnimationFrame(step)
    },
    stop: () => cancelAnimationFrame(frame),
  }
}

/** The element that scrolls this one sideways, or would if it were too wide. */
export function scrollerOf(element: Element): HTMLElement | null {
  const parent = element.parentElement
  if (!parent) return null
  return getComputedStyle(parent).overflowX === 'auto' ? parent : scrollerOf(parent)
}
