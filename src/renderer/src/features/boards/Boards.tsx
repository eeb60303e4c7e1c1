import { Plus } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { actionsOf, deleteBoard, duplicateBoard } from '../../app-state/actions/actions.ts'
import { useEditor, useEditorState, useShotboard } from '../../app-state/use-shotboard.ts'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { type Board, clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { committedBoard } from '../../editor/store.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import style from './Boards.module.css'
import { Strip } from './Strip.tsx'

/** The boards of the project, in order; as their last step left them, so that a drag does not draw them again. */
export function Boards() {
  const shotboard = useShotboard()
  const boards = useEditorState((state) => state.history.present.boards)
  const open = useEditorState((state) => committedBoard(state).id)
  return (
    <section className={style['panel']} aria-label="Boards">
      <header className={style['header']}>
        <h2 className={style['title']}>Boards</h2>
        <IconButton icon={Plus} label="New board" action="new-board" onClick={actionsOf(shotboard)['new-board']} />
      </header>
      <ul className={style['list']} aria-label="Boards">
        {boards.map((board) => (
          <BoardItem key={board.id} board={board} open={board.id === open} />
        ))}
      </ul>
    </section>
  )
}

const BoardItem = memo(function BoardItem({ board, open }: { readonly board: Board; readonly open: boolean }) {
  const shotboard = useShotboard()
  const editor = useEditor()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open && item.current && !isSeen(item.current)) item.current.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <li ref={item} className={style['item']} data-open={open}>
      <button
        type="button"
        className={style['board']}
        aria-current={open}
        onClick={() => editor.openBoard(board.id)}
        onDoubleClick={shotboard.view.rename}
      >
        <span className={style['name']}>{board.name}</span>
        <span className={style['facts']}>
          {specOf(board.model).name} · {clipSeconds(board)} s
        </span>
        <Strip board={board} />
      </button>
      <Menu
        label={`Actions for ${board.name}`}
        groups={[
          [
            {
              label: 'Rename',
              action: 'rename-board',
              onChoose: () => {
                editor.openBoard(board.id)
                // The menu gives the focus back to its button as it closes; the name takes it after that.
                requestAnimationFrame(() => shotboard.view.rename())
              },
            },
            { label: 'Duplicate', onChoose: () => duplicateBoard(shotboard, board.id) },
            { label: 'Delete', danger: true, onChoose: () => deleteBoard(shotboard, board.id) },
          ],
        ]}
      />
    </li>
  )
})

/** Whether a row of a list is seen whole. One that is scrolled to is where Tab goes on from, so that is not done without need. */
function isSeen(row: HTMLElement): boolean {
  const list = row.parentElement?.getBoundingClientRect()
  const { top, bottom } = row.getBoundingClientRect()
  return list !== undefined && top >= list.top && bottom <= list.bottom
}
