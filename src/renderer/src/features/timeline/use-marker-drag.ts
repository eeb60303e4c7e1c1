import { type PointerEvent, useEffect, useRef } from 'react'
import type { Marker } from '../../../../shared/domain/marker.ts'
import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { nearestFrame, timeOfFrame } from '../../../../shared/domain/timecode.ts'
import { useBoard, useEditor, useShotboard } from '../../app-state/use-shotboard.ts'
import { useScale } from './use-scale.ts'

/** A press that moves less than this is no drag. Pixels. */
const SLACK = 3

interface Drag {
  readonly pointerId: number
  readonly fromX: number
  readonly moved: boolean
}

/** Drags a marker along the clip as one step; Escape takes it back. A press alone takes the playhead to it. */
export function useMarkerDrag(marker: Marker) {
  const editor = useEditor()
  const { playhead } = useShotboard()
  const end = clipSeconds(useBoard())
  const scale = useScale()
  const drag = useRef<Drag | null>(null)

  useEffect(() => {
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !drag.current) return
      event.preventDefault()
      drag.current = null
      editor.cancelGesture()
    }
    window.addEventListener('keydown', cancel, { capture: true })
    return () => window.removeEventListener('keydown', cancel, { capture: true })
  }, [editor])

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { pointerId: event.pointerId, fromX: event.clientX, moved: false }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = drag.current
      if (now?.pointerId !== event.pointerId) return
      if (!now.moved && Math.abs(event.clientX - now.fromX) < SLACK) return
      drag.current = { ...now, moved: true }
      editor.preview({ kind: 'moveMarker', id: marker.id, at: nearestFrame(Math.min(scale.secondsAt(event.clientX), end)) })
    },
    onPointerUp: () => {
      const now = drag.current
      drag.current = null
      if (now?.moved) editor.commitGesture()
      else if (now) playhead.setTime(timeOfFrame(marker.at))
    },
    // Also where another window takes the pointer away: what was not let go of is not done.
    onLostPointerCapture: () => {
      if (!drag.current) return
      drag.current = null
      editor.cancelGesture()
    },
  }
}
