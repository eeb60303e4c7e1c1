import { type PointerEvent, useEffect, useRef } from 'react'
import type { Shot } from '../../../../shared/domain/storyboard.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { useEditor } from '../../app-state/use-shotboard.ts'
import { secondsMoved, shotSeconds } from './scale.ts'

interface Trim {
  readonly pointerId: number
  readonly fromX: number
  readonly fromSeconds: Seconds
  /** The length that the pointer last asked for: nothing is drawn again until it asks for another. */
  readonly seconds: Seconds
  /** The track as it was when the trim began: a scale that moved under the hand would run away from it. */
  readonly track: Seconds
  readonly width: number
}

/** Drags the end of a shot: the clip ripples and the price moves until the pointer lets go; Escape takes it back. */
export function useTrim(shot: Shot, track: Seconds) {
  const editor = useEditor()
  const trim = useRef<Trim | null>(null)

  useEffect(() => {
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !trim.current) return
      event.preventDefault()
      trim.current = null
      editor.cancelGesture()
    }
    window.addEventListener('keydown', cancel, { capture: true })
    return () => window.removeEventListener('keydown', cancel, { capture: true })
  }, [editor])

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.stopPropagation()
      const width = event.currentTarget.closest('ol')?.clientWidth ?? 0
      event.currentTarget.setPointerCapture(event.pointerId)
      trim.current = { pointerId: event.pointerId, fromX: event.clientX, fromSeconds: shot.seconds, seconds: shot.seconds, track, width }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = trim.current
      if (now?.pointerId !== event.pointerId) return
      const seconds = shotSeconds(now.fromSeconds + secondsMoved(event.clientX - now.fromX, now.width, now.track))
      if (seconds === now.seconds) return
      trim.current = { ...now, seconds }
      editor.preview({ kind: 'setShotSeconds', shotId: shot.id, seconds })
    },
    onPointerUp: () => {
      if (!trim.current) return
      trim.current = null
      editor.commitGesture()
    },
    // Also where another window takes the pointer away: what was not let go of is not done.
    onLostPointerCapture: () => {
      if (!trim.current) return
      trim.current = null
      editor.cancelGesture()
    },
  }
}
