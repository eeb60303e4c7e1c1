import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { useBoard, useEditor } from '../../app-state/use-shotboard.ts'
import { Choice } from '../../ui/Choice.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { longestClip } from './scale.ts'
import style from './Budget.module.css'

/** How long the clip is, of how long it may be; on models of fixed lengths, which of them. */
export function Budget() {
  const editor = useEditor()
  const board = useBoard()
  const { duration } = specOf(board.model)
  const seconds = clipSeconds(board)
  const most = longestClip(board)
  if (duration.kind === 'fixed') {
    return (
      <Choice
        label="Clip seconds"
        value={String(seconds)}
        options={duration.choices.map((choice) => ({ value: String(choice), label: `${choice} seconds`, short: `${choice} s` }))}
        onChoose={(choice) => editor.dispatch({ kind: 'setClipSeconds', seconds: Number(choice) })}
      />
    )
  }
  return (
    <span className={style['budget']} data-over={seconds > most || seconds < duration.min}>
      <NumberField
        label="Clip seconds"
        value={seconds}
        min={Math.max(duration.min, board.shots.length)}
        max={most}
        unit={`of ${most} s`}
        onChange={(next) => editor.dispatch({ kind: 'setClipSeconds', seconds: next }, 'clip seconds')}
        onDone={editor.seal}
      />
    </span>
  )
}
