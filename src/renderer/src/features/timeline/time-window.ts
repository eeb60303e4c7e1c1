import { createStore, type StoreApi } from 'zustand/vanilla'
import { nearestFrame, timeOfFrame } from '../../../../shared/domain/timecode.ts'
import type { Playhead } from '../../app-state/playhead.ts'
import type { ZoomControl } from '../../app-state/timeline-zoom.ts'
import { pixelsPerSecond } from '../../editor/timeline-zoom.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { INSET, scrollToHold, timeAtPixel } from './scale.ts'
import { wheelMeaning } from './wheel.ts'

/** Where the pointer hovers over the track. */
export interface Skim {
  /** The beginning of a frame, in seconds; null while it hovers elsewhere or something is dragged. */
  readonly time: number | null
  /** Whether there is no room for words behind it. */
  readonly nearEnd: boolean
}

const NO_SKIM: Skim = { time: null, nearEnd: false }

/** Pixels that the words of the skimmer take. */
const SKIM_WORDS = 96

/** Pixels that the playhead keeps from the panel's edges while it is dragged, and the share of the panel where it stands after it left. */
const EDGE = 24
const PAGE = 0.15

/** The panel through which the clip's time is seen: scrolled by the wheel, zoomed by Alt with it or by a pinch. */
export interface TimeWindow {
  /** Takes charge of the element that scrolls; returns the function that lets it go. */
  readonly skim: StoreApi<Skim>
  readonly attach: (view: HTMLElement | null) => () => void
  /** Where the track's start stands in the window, in pixels, scrolled as it is. */
  readonly startX: () => number
  /** How much time there is to see. */
  readonly setSeconds: (seconds: Seconds) => void
  /** Told that the track is drawn at so many pixels a second: puts the time that was held back into its place. */
  readonly settle: (pixels: number) => void
}

/**
 * While the zoom changes one time keeps its place on the screen: the one under the pointer where the zoom came from
 * there, else the playhead, or the middle where the playhead is out of sight.
 */
export function createTimeWindow(zoom: ZoomControl, playhead: Playhead): TimeWindow {
  let view: HTMLElement | null = null
  let seconds: Seconds = 0
  let drawn = 0
  // A narrower track has lost its scroll by the time that it is laid out: the last one before is kept here.
  let scroll = 0
  let pointerAt: number | null = null
  let pressed = false
  let ctrlHeld = false

  const skim = createStore<Skim>(() => NO_SKIM)

  const measure = (): void => {
    if (view && seconds > 0) zoom.setFit((view.clientWidth - 2 * INSET) / seconds)
  }
  const scrolled = (): void => {
    scroll = view?.scrollLeft ?? 0
  }
  const wheeled = (event: WheelEvent): void => {
    if (!view) return
    const meaning = wheelMeaning(event, ctrlHeld)
    if (meaning.is === 'zoom') {
      event.preventDefault()
      pointerAt = event.clientX - view.getBoundingClientRect().left
      zoom.zoomBy(meaning.factor)
      if (pixelsPerSecond(zoom.store.getState()) === drawn) pointerAt = null
    } else if (view.scrollWidth > view.clientWidth) {
      event.preventDefault()
      view.scrollLeft += meaning.pixels
    }
  }
  const keyed = ({ key, type }: KeyboardEvent): void => {
    if (key === 'Control') ctrlHeld = type === 'keydown'
  }
  const press = ({ type }: Event): void => {
    pressed = type === 'pointerdown'
  }
  const startX = (): number => (view ? view.getBoundingClientRect().left + INSET - view.scrollLeft : 0)
  const hovered = (event: PointerEvent): void => {
    // Under a drag nothing is measured here: it would cost the drag its smoothness.
    if (!view || drawn === 0 || event.buttons !== 0 || event.pointerType === 'touch') {
      skim.setState(NO_SKIM, true)
      return
    }
    const { left, right } = view.getBoundingClientRect()
    const time = timeOfFrame(nearestFrame(timeAtPixel(event.clientX - left, drawn, view.scrollLeft)))
    skim.setState(time > seconds ? NO_SKIM : { time, nearEnd: event.clientX > right - SKIM_WORDS }, true)
  }
  /** A playhead that leaves the panel is followed: along with the hand that drags it, by a page where it moves by itself. */
  const followPlayhead = (time: number, dragged: boolean): void => {
    if (!view) return
    const width = view.clientWidth
    // Asked of the panel itself: focus that moves may have scrolled it a moment ago.
    const head = INSET + time * drawn - view.scrollLeft
    if (head >= 0 && head <= width && !(dragged && (head < EDGE || head > width - EDGE))) return
    const at = head < width / 2 ? (dragged ? EDGE : width * (1 - PAGE)) : dragged ? width - EDGE : width * PAGE
    view.scrollLeft += head - at
    scrolled()
  }
  const heldAt = (width: number): number => {
    const head = INSET + playhead.store.getState().time * drawn - scroll
    return pointerAt ?? (head >= 0 && head <= width ? head : width / 2)
  }

  return {
    skim,
    attach: (element) => {
      view = element
      if (!element) return () => {}
      const heard = new AbortController()
      const on = { signal: heard.signal }
      for (const kind of ['pointermove', 'pointerdown', 'pointerup'] as const) element.addEventListener(kind, hovered, on)
      element.addEventListener('pointerleave', () => skim.setState(NO_SKIM, true), on)
      element.addEventListener('pointerdown', press, on)
      for (const kind of ['pointerup', 'pointercancel'] as const) window.addEventListener(kind, press, on)
      for (const kind of ['keydown', 'keyup'] as const) window.addEventListener(kind, keyed, { capture: true, signal: heard.signal })
      window.addEventListener('blur', () => (ctrlHeld = false), on)
      const stopFollowing = playhead.store.subscribe((now, before) => {
        if (now.time !== before.time) followPlayhead(now.time, pressed)
      })
      element.addEventListener('scroll', scrolled, { passive: true, signal: heard.signal })
      element.addEventListener('wheel', wheeled, { passive: false, signal: heard.signal })
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      return () => {
        heard.abort()
        stopFollowing()
        observer.disconnect()
        view = null
      }
    },
    startX,
    setSeconds: (next) => {
      seconds = next
      measure()
    },
    settle: (pixels) => {
      if (view && drawn > 0) {
        const at = heldAt(view.clientWidth)
        view.scrollLeft = scrollToHold(timeAtPixel(at, drawn, scroll), at, pixels)
        scrolled()
      }
      pointerAt = null
      drawn = pixels
    },
  }
}
