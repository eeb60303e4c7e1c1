import { MAX_SHOT_SECONDS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import { promptLimit } from '../../../../shared/domain/problems/prompt-rules.ts'
import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { inSeconds } from '../../../../shared/domain/units.ts'
import { useBoard, useEditor, useEditorState } from '../../app-state/use-shotboard.ts'
import { shownShot } from '../../editor/store.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Count } from './Count.tsx'
import style from './Inspector.module.css'

/** The selected shot: its words and its length. */
export function ShotSection() {
  const editor = useEditor()
  const board = useBoard()
  const shot = useEditorState(shownShot)
  const spec = specOf(board.model)
  const limit = promptLimit(board, spec)
  const number = board.shots.findIndex(({ id }) => id === shot.id) + 1
  return (
    <div className={style['section']}>
      <div className={style['heading']}>
        <h2 className={style['title']}>Shot {number}</h2>
        {spec.duration.kind === 'range' ? (
          <NumberField
            key={shot.id}
            label="Seconds"
            value={shot.seconds}
            min={1}
            max={MAX_SHOT_SECONDS}
            unit="s"
            onChange={(seconds) => editor.dispatch({ kind: 'setShotSeconds', shotId: shot.id, seconds }, `seconds ${shot.id}`)}
            onDone={editor.seal}
          />
        ) : (
          <span className={style['label']}>{inSeconds(clipSeconds(board))}, the whole clip</span>
        )}
      </div>
      <TextArea
        label="Prompt"
        rows={6}
        value={shot.prompt}
        placeholder="Shot size, who or what is seen, what happens, light, camera movement"
        aside={<Count length={shot.prompt.length} max={limit.max} warnFrom={limit.warnFrom} />}
        onChange={(prompt) => editor.dispatch({ kind: 'setPrompt', shotId: shot.id, prompt }, `prompt ${shot.id}`)}
        onDone={editor.seal}
      />
      <TextArea
        label="Notes, never sent"
        rows={2}
        value={shot.notes}
        onChange={(notes) => editor.dispatch({ kind: 'setNotes', shotId: shot.id, notes }, `notes ${shot.id}`)}
        onDone={editor.seal}
      />
    </div>
  )
}
