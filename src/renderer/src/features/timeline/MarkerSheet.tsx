import { useState } from 'react'
import type { Marker } from '../../../../shared/domain/marker.ts'
import { frameAt, timecode, timeOfFrame } from '../../../../shared/domain/timecode.ts'
import { useEditor, useShotboard } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import style from './MarkerSheet.module.css'

/** What a marker is called, and what else is done with it. */
export function MarkerSheet({ marker, onDone }: { readonly marker: Marker; readonly onDone: () => void }) {
  const editor = useEditor()
  const { playhead } = useShotboard()
  // A name has no spaces at its ends; the field may, for as long as it is typed in.
  const [draft, setDraft] = useState(marker.name)
  const text = draft.trim() === marker.name ? draft : marker.name
  return (
    <div className={style['sheet']}>
      <TextField
        label="Marker name"
        placeholder="Name"
        value={text}
        maxLength={120}
        onChange={(name) => {
          setDraft(name)
          editor.dispatch({ kind: 'renameMarker', id: marker.id, name }, `marker name ${marker.id}`)
        }}
        onBlur={editor.seal}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onDone()
        }}
      />
      <div className={style['actions']}>
        <span className={style['time']}>{timecode(timeOfFrame(marker.at))}</span>
        <Button onClick={() => editor.dispatch({ kind: 'moveMarker', id: marker.id, at: frameAt(playhead.store.getState().time) })}>Move to playhead</Button>
        <Button
          onClick={() => {
            editor.dispatch({ kind: 'removeMarker', id: marker.id })
            onDone()
          }}
        >
          Delete marker
        </Button>
      </div>
    </div>
  )
}
