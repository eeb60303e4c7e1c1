import type { KeyboardEvent } from 'react'
import type { Marker } from '../../../../shared/domain/marker.ts'
import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { timecode, timeOfFrame } from '../../../../shared/domain/timecode.ts'
import { type Frames, FRAMES_PER_SECOND } from '../../../../shared/domain/units.ts'
import { useBoard, useEditor } from '../../app-state/use-shotboard.ts'
import { markerMove } from './marker-keys.ts'
import style from './MarkerFlag.module.css'
import { useMarkerDrag } from './use-marker-drag.ts'
import { useScale } from './use-scale.ts'

/** The flag, and the least room in which a name can still be read. Pixels. */
const FLAG = 11
const READABLE = 26

interface Props {
  readonly marker: Marker
  /** From 1, along the clip. */
  readonly number: number
  /** Where the next marker stands, or the track ends: so far its name may go. */
  readonly until: Frames
  readonly onOpen: (flag: Element) => void
}

/** One marker, with as much of its name as there is room for. */
export function MarkerFlag({ marker, number, until, onOpen }: Props) {
  const editor = useEditor()
  const last = clipSeconds(useBoard()) * FRAMES_PER_SECOND
  const scale = useScale()
  const drag = useMarkerDrag(marker)
  const room = scale.width(timeOfFrame(until - marker.at)) - FLAG

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const move = markerMove(event, marker.at, last)
    if (move === null) return
    event.preventDefault()
    event.stopPropagation()
    if (move === 'open') onOpen(event.currentTarget)
    else if (move === 'remove') editor.dispatch({ kind: 'removeMarker', id: marker.id })
    else editor.dispatch({ kind: 'moveMarker', id: marker.id, at: move }, `marker ${marker.id}`)
  }

  return (
    <li className={style['place']} style={{ left: Math.round(scale.left(timeOfFrame(marker.at))) }}>
      <span
        role="slider"
        tabIndex={0}
        aria-label={marker.name === '' ? `Marker ${number}` : `Marker ${number}, ${marker.name}`}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={Math.min(marker.at, last)}
        aria-valuetext={timecode(timeOfFrame(marker.at))}
        title={`${timecode(timeOfFrame(marker.at))}. Double click or Enter names it, Delete removes it.`}
        className={style['flag']}
        onKeyDown={press}
        onBlur={editor.seal}
        onDoubleClick={(event) => onOpen(event.currentTarget)}
        {...drag}
      />
      {marker.name !== '' && room >= READABLE && (
        <span aria-hidden className={style['name']} style={{ maxWidth: room }}>
          {marker.name}
        </span>
      )}
    </li>
  )
}
