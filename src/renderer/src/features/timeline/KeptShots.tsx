import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { actionsOf } from '../../app-state/actions/actions.ts'
import { useEditor, useEditorState, usePriceSheet, useShotboard } from '../../app-state/use-shotboard.ts'
import { modelForAll, splittingInWords } from '../../editor/splitting.ts'
import { committedBoard } from '../../editor/store.ts'
import { Button } from '../../ui/Button.tsx'
import style from './KeptShots.module.css'

/** On a model of one take: what else the board keeps, what it would be as clips, and the two ways on. */
export function KeptShots() {
  const actions = actionsOf(useShotboard())
  const editor = useEditor()
  const board = useEditorState(committedBoard)
  const words = splittingInWords(board, usePriceSheet())
  const model = modelForAll(board)
  if (words === null || model === null) return null
  return (
    <div role="group" aria-label="Kept shots" className={style['kept']}>
      <p className={style['words']}>{words}</p>
      <span className={style['ways']}>
        <Button action="split-into-boards" onClick={actions['split-into-boards']}>
          Split into boards
        </Button>
        <Button onClick={() => editor.dispatch({ kind: 'setModel', model })}>Switch to {specOf(model).name}</Button>
      </span>
    </div>
  )
}
