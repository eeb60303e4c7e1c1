import { useEffect, useRef } from 'react'
import { useEditorState } from '../../app-state/use-shotboard.ts'
import type { Match } from '../../editor/find/find-words.ts'
import style from './Matches.module.css'

/** How many matches are drawn: nobody reads more, and the count says how many there are. */
const DRAWN = 200
/** How many characters before a match are shown, and how many behind it at most: what has no room is cut off where it ends. */
const BEFORE = 40
const BEHIND = 160

interface Props {
  readonly matches: readonly Match[]
  readonly at: number | null
  readonly onGo: (index: number) => void
}

/** What was found, each with where it stands and the words around it. */
export function Matches({ matches, at, onGo }: Props) {
  const boards = useEditorState(({ history }) => history.present.boards)
  const names = new Map(boards.map(({ id, name }) => [id, name]))
  const several = new Set(matches.map(({ boardId }) => boardId)).size > 1
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (at !== null) list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <ol ref={list} aria-label="Found" className={style['list']} data-several={several}>
      {matches.slice(0, DRAWN).map((match, index) => (
        <li key={`${match.boardId} ${JSON.stringify(match.field)} ${match.from}`}>
          <button type="button" aria-current={index === at ? 'true' : undefined} className={style['match']} onClick={() => onGo(index)}>
            <span className={style['where']}>
              {several && `${names.get(match.boardId) ?? ''} · `}
              {match.where}
            </span>
            <span className={style['text']}>
              {match.from > BEFORE && '…'}
              {match.text.slice(Math.max(0, match.from - BEFORE), match.from)}
              <mark className={style['mark']}>{match.text.slice(match.from, match.to)}</mark>
              {match.text.slice(match.to, match.to + BEHIND)}
            </span>
          </button>
        </li>
      ))}
      {matches.length > DRAWN && <li className={style['more']}>and {matches.length - DRAWN} more</li>}
    </ol>
  )
}
