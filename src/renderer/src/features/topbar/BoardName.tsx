import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useBoard, useEditor, useView } from '../../app-state/use-shotboard.ts'
import style from './BoardName.module.css'

/** The open board's name, changed in place: Enter keeps it, Escape takes it back. */
export function BoardName() {
  const editor = useEditor()
  const board = useBoard()
  const renaming = useView((view) => view.renaming)
  const [draft, setDraft] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const text = draft ?? board.name

  useEffect(() => {
    if (renaming > 0) input.current?.select()
  }, [renaming])

  return (
    <span className={style['sizer']} data-text={text}>
      <input
        ref={input}
        aria-label="Board name"
        className={style['name']}
        value={text}
        size={1}
        maxLength={120}
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (text.trim() !== '') editor.dispatch({ kind: 'rename', name: text })
          setDraft(null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key !== 'Escape') return
          // The field must hold the old name before it is left, or leaving it would keep the new one.
          flushSync(() => setDraft(null))
          event.currentTarget.blur()
        }}
      />
    </span>
  )
}
