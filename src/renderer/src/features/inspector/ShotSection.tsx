import { MAX_SHOT_SECONDS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import { completionAt } from '../../../../shared/domain/name-completion.ts'
import { promptLimit } from '../../../../shared/domain/problems/prompt-rules.ts'
import { sentPrompt } from '../../../../shared/domain/sent-prompt.ts'
import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { inSeconds } from '../../../../shared/domain/units.ts'
import { useEditor, useEditorState, useSettledBoard } from '../../app-state/use-shotboard.ts'
import { shownShot, shownShots } from '../../editor/store.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { CompletedTextArea } from '../../ui/completion/CompletedTextArea.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Count } from './Count.tsx'
import { FilmWords } from './FilmWords.tsx'
import style from './Inspector.module.css'
import { SentPreview } from './SentPreview.tsx'
import { StillWell } from './StillWell.tsx'
import { leavePrompt, usePromptFocus } from './use-prompt-focus.ts'

/** The selected shot: its words and its length. */
export function ShotSection() {
  const editor = useEditor()
  const board = useSettledBoard()
  const shot = useEditorState(shownShot)
  const several = useEditorState((state) => shownShots(state).length)
  const spec = specOf(board.model)
  const field = usePromptFocus()
  const limit = promptLimit(board, spec)
  const number = board.shots.findIndex(({ id }) => id === shot.id) + 1
  const complete = (text: string, caret: number): ReturnType<typeof completionAt> => completionAt(text, caret, board.cast?.map(({ name }) => name) ?? [])
  return (
    <div className={style['section']}>
      <div className={style['heading']}>
        <h2 className={style['title']}>Shot {number}</h2>
        {several > 1 && <span className={style['several']}>of {several} selected</span>}
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
      <StillWell board={board} shot={shot} />
      <CompletedTextArea
        label="Prompt"
        field={field}
        onEscape={leavePrompt}
        offersLabel="Names of the cast"
        complete={complete}
        rows={6}
        value={shot.prompt}
        placeholder="Shot size, who or what is seen, what happens, light, camera movement"
        aside={<Count length={sentPrompt(board, shot).length} limit={limit} />}
        onChange={(prompt) => editor.dispatch({ kind: 'setPrompt', shotId: shot.id, prompt }, `prompt ${shot.id}`)}
        onDone={editor.seal}
      />
      <FilmWords shotId={shot.id} prompt={shot.prompt} />
      <SentPreview boardStyle={board.style} cast={board.cast} prompt={shot.prompt} max={limit.max} warnFrom={limit.warnFrom} />
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
