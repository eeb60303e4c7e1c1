import { useState } from 'react'
import { FRAMES_PER_SECOND, type Seconds } from '../../../../shared/domain/units.ts'
import { useKeptFocus } from '../../app-state/use-kept-focus.ts'
import { useEditorState } from '../../app-state/use-shotboard.ts'
import { shownBoard } from '../../editor/store.ts'
import { Popover } from '../../ui/Popover.tsx'
import { MarkerFlag } from './MarkerFlag.tsx'
import style from './MarkerLane.module.css'
import { MarkerSheet } from './MarkerSheet.tsx'

/** A marker's flag whose sheet is open. */
interface Opened {
  readonly id: string
  readonly flag: Element
}

/** The board's markers on the ruler: named by a double click, moved by a drag or by keys. */
export function MarkerLane({ track }: { readonly track: Seconds }) {
  const markers = (useEditorState((state) => shownBoard(state).markers) ?? []).filter(({ at }) => at <= track * FRAMES_PER_SECOND)
  const [opened, setOpened] = useState<Opened | null>(null)
  const list = useKeptFocus<HTMLUListElement>(markers.length, '[role=slider]')
  const marker = markers.find(({ id }) => id === opened?.id)
  if (markers.length === 0) return null
  return (
    <>
      <ul ref={list} aria-label="Markers" className={style['lane']}>
        {markers.map((each, index) => (
          <MarkerFlag
            key={each.id}
            marker={each}
            number={index + 1}
            until={markers[index + 1]?.at ?? track * FRAMES_PER_SECOND}
            onOpen={(flag) => setOpened({ id: each.id, flag })}
          />
        ))}
      </ul>
      <Popover label="Marker" anchor={marker && opened ? opened.flag : null} onClose={() => setOpened(null)}>
        {marker && <MarkerSheet key={marker.id} marker={marker} onDone={() => setOpened(null)} />}
      </Popover>
    </>
  )
}
