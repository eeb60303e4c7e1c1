import { useEffect, useRef, useState } from 'react'
import { useEditor, useSettledBoard, useView } from '../../app-state/use-shotboard.ts'
import style from './BoardName.module.css'

/** The open board's name, changed in place as it is typed: Enter leaves it, Escape takes it back. */
export function BoardName() {
  const board = useSettledBoard()
  // Keyed by board: what is typed belongs to the board it was typed for.
  return <NameField key={board.id} name={board.name} about={`name ${board.id}`} />
}

function NameField({ name, about }: { readonly name: string; readonly about: string }) {
  const editor = useEditor()
  const renaming = useView((view) => view.renaming)
  const [nameBefore, setNameBefore] = useState(name)
  const [draft, setDraft] = useState(name)
  const input = useRef<HTMLInputElement>(null)
  // A board's name has no spaces at its ends and is never empty; the field may, for as long as it is typed in.
  const text = draft.trim() === name || draft.trim() === '' ? draft : name

  // Only a new wish to rename takes the focus, not the one that another board had.
  const answered = useRef(renaming)
  useEffect(() => {
    if (renaming === answered.current) return
    answered.current = renaming
    input.current?.select()
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
        onFocus={() => {
          setNameBefore(name)
          setDraft(name)
        }}
        onChange={(event) => {
          setDraft(event.target.value)
          if (event.target.value.trim() !== '') editor.dispatch({ kind: 'rename', name: event.target.value }, about)
        }}
        onBlur={() => {
          setDraft(name)
          editor.seal()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') editor.dispatch({ kind: 'rename', name: nameBefore }, about)
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </span>
  )
}
