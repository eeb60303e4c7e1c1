import type { AtHand } from './at-hand.ts'
import { type Gesture, underWay } from './under-way.ts'

/**
 * Follows a pointer that was pressed on an edge until it is let go. Escape, another window or a lost pointer cancel: what
 * was not let go of is not done.
 */
export function followPointer(press: PointerEvent, at: AtHand, gesture: Gesture): void {
  const { list } = at
  const heard = new AbortController()
  const { signal } = heard
  const { move, end } = underWay(at, gesture, { x: press.clientX, y: press.clientY })
  const finish = (how: 'drop' | 'cancel'): void => {
    heard.abort()
    end(how)
  }

  list.setPointerCapture(press.pointerId)
  window.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => pointerId === press.pointerId && move({ x: clientX, y: clientY }), { signal })
  window.addEventListener('pointerup', ({ pointerId }) => pointerId === press.pointerId && finish('drop'), { signal })
  window.addEventListener('pointercancel', ({ pointerId }) => pointerId === press.pointerId && finish('cancel'), { signal })
  list.addEventListener('lostpointercapture', () => finish('cancel'), { signal })
  window.addEventListener('blur', () => finish('cancel'), { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      finish('cancel')
    },
    { signal, capture: true },
  )
}
