import { openAsBoard } from '../../app-state/actions/actions.ts'
import { useEditorState, useShotboard } from '../../app-state/use-shotboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { Button } from '../../ui/Button.tsx'
import { asksTheSame } from './versions.ts'
import style from './ViewerHeader.module.css'

/** Says of a take that its board has changed since, and opens what the board was. */
export function EarlierVersion({ take }: { readonly take: Render }) {
  const shotboard = useShotboard()
  const { board: made } = take.order
  const now = useEditorState(({ history }) => history.present.boards.find(({ id }) => id === made.id))
  if (now === undefined || asksTheSame(now, made)) return null
  return (
    <div className={style['earlier']}>
      <p className={style['quiet']}>Made from an earlier version of this board</p>
      <Button onClick={() => openAsBoard(shotboard, take)}>Open that version</Button>
    </div>
  )
}
