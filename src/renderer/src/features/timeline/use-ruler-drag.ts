import { type MouseEvent, type PointerEvent, type RefObject, useContext, useEffect, useRef } from 'react'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { HandContext } from './hand/hand.ts'
import { playheadTargets } from './hand/snap-targets.ts'
import { snapFrame } from './hand/snapping.ts'
import { useScale } from './use-scale.ts'

/** A press that moves less than this is no drag: it takes the playhead to exactly where it was. Pixels. */
const SLACK = 3

interface Drag {
  readonly pointerId: number
  /** Where the playhead was, in seconds. */
  readonly from: number
  readonly pressedX: number
  readonly x: number
  readonly moved: boolean
}

/**
 * Takes the playhead to where the ruler is pressed, and along with the pointer until it lets go; Escape takes it back.
 * While it is dragged, cuts and what is marked draw it to themselves, as snapping is switched at that moment.
 */
export function useRulerDrag(grip: RefObject<HTMLElement | null>) {
  const { editor, playhead, tools } = useShotboard()
  const hand = useContext(HandContext)
  const scale = useScale()
  const drag = useRef<Drag | null>(null)

  const follow = ({ x, moved }: Drag): void => {
    const targets = moved && tools.store.getState().snapping ? playheadTargets({ editor, playhead }) : []
    const { time, line } = snapFrame(scale.secondsAt(x), targets, scale.pixelsPerSecond)
    playhead.setTime(time)
    const { line: drawn } = hand.getState()
    if (line?.at !== drawn?.at || line?.name !== drawn?.name) hand.setState({ line })
  }
  const end = (): void => {
    if (drag.current) hand.setState({ line: null })
    drag.current = null
  }
  const latest = useRef({ follow, end })
  useEffect(() => {
    latest.current = { follow, end }
  })

  useEffect(() => {
    const takeBack = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !drag.current) return
      event.preventDefault()
      playhead.setTime(drag.current.from)
      latest.current.end()
    }
    window.addEventListener('keydown', takeBack, { capture: true })
    const stopTools = tools.store.subscribe(() => drag.current && latest.current.follow(drag.current))
    return () => {
      window.removeEventListener('keydown', takeBack, { capture: true })
      stopTools()
    }
  }, [playhead, tools])

  return {
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      // The keys go to the playhead from here on, not to whatever they went to before.
      grip.current?.focus({ preventScroll: true })
      event.currentTarget.setPointerCapture(event.pointerId)
      const { pointerId, clientX } = event
      drag.current = { pointerId, from: playhead.store.getState().time, pressedX: clientX, x: clientX, moved: false }
      follow(drag.current)
    },
    onPointerMove: ({ pointerId, clientX }: PointerEvent<HTMLElement>) => {
      const now = drag.current
      if (now?.pointerId !== pointerId) return
      drag.current = { ...now, x: clientX, moved: now.moved || Math.abs(clientX - now.pressedX) >= SLACK }
      follow(drag.current)
    },
    onLostPointerCapture: end,
  }
}
