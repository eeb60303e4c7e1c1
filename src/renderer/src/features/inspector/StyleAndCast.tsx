import { Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { CastId } from '../../../../shared/domain/cast.ts'
import type { Board } from '../../../../shared/domain/storyboard.ts'
import { useEditor, useEditorState, useSettledBoard } from '../../app-state/use-shotboard.ts'
import { boardsToTakeFrom, hasRoom, newMember, whereNamed } from '../../editor/cast-list.ts'
import { committedBoard } from '../../editor/store.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { CastCard } from './CastCard.tsx'
import panel from './Inspector.module.css'
import { SentCounts } from './SentCounts.tsx'
import style from './StyleAndCast.module.css'

/** What the board puts into its shots: how all of them look, and who is who. */
export function StyleAndCast() {
  const boardId = useEditorState((state) => state.boardId)
  const used = useEditorState((state) => {
    const board = committedBoard(state)
    return board.style !== undefined || board.cast !== undefined
  })
  return (
    <div className={panel['section']}>
      <Disclosure key={boardId} look="section" label="Style and cast" open={used} aside={!used && <span className={panel['label']}>for every shot</span>}>
        <div className={style['words']}>
          {!used && <TakeOver />}
          <Style />
          <Cast />
          <SentCounts />
        </div>
      </Disclosure>
    </div>
  )
}

/** The style and cast of other boards, for a board that has none: a film is mostly several boards. */
function TakeOver() {
  const editor = useEditor()
  const project = useEditorState((state) => state.history.present)
  const boardId = useEditorState((state) => state.boardId)
  const boards = boardsToTakeFrom(project, boardId)
  const take = ({ style: words = '', cast = [] }: Board): void => {
    editor.seal()
    // Both together are one step.
    editor.dispatch({ kind: 'setStyle', style: words }, TAKEN)
    editor.dispatch({ kind: 'setCast', cast }, TAKEN)
    editor.seal()
  }
  if (boards.length === 0) return null
  return (
    <div className={style['others']}>
      {boards.map((board) => (
        <button key={board.id} type="button" className={style['other']} onClick={() => take(board)}>
          As on “{board.name}”
        </button>
      ))}
    </div>
  )
}

const TAKEN = 'style and cast'

function Style() {
  const editor = useEditor()
  const text = useEditorState((state) => committedBoard(state).style ?? '')
  return (
    <TextArea
      label="Style"
      rows={2}
      value={text}
      placeholder="What every shot looks like: film stock, colour, light"
      aside={<span className={panel['label']}>sent with every shot</span>}
      onChange={(next) => editor.dispatch({ kind: 'setStyle', style: next }, 'style')}
      onDone={editor.seal}
    />
  )
}

function Cast() {
  const editor = useEditor()
  const { cast = [], shots } = useSettledBoard()
  const named = useMemo(() => whereNamed(cast, shots), [cast, shots])
  const [added, setAdded] = useState<CastId | null>(null)
  const adding = useRef<HTMLButtonElement>(null)
  const add = (): void => {
    const member = newMember()
    setAdded(member.id)
    editor.dispatch({ kind: 'setCast', cast: [...cast, member] })
  }
  return (
    <div className={style['cast']}>
      <div className={style['head']}>
        <h3 className={panel['label']}>Cast</h3>
        <button ref={adding} type="button" className={style['add']} disabled={!hasRoom(cast)} onClick={add}>
          <Plus aria-hidden size={14} />
          Add to cast
        </button>
      </div>
      {cast.length === 0 ? (
        <p className={panel['label']}>Each shot is made from its own words alone. Name who is in the film here, and every shot that says the name is sent their looks.</p>
      ) : (
        <ul aria-label="Cast" className={style['list']}>
          {cast.map((member, index) => (
            <CastCard
              key={member.id}
              member={member}
              number={index + 1}
              last={index === cast.length - 1}
              named={named.get(member.id) ?? ''}
              fresh={member.id === added}
              after={adding}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
