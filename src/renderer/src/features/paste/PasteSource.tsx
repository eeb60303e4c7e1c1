import { Redo2, Undo2 } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { useStore } from 'zustand'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { readInWords } from '../../editor/shot-list/review-words.ts'
import { FORMATS } from '../../editor/shot-list/read-shot.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { ROW_KEYS } from './row-keys.ts'
import style from './PasteSource.module.css'

const NAMES = { lines: 'Plain text, a shot a line', table: 'Table', markdown: 'Markdown', fountain: 'Fountain' } as const
const OPTIONS = FORMATS.map((value) => ({ value, label: NAMES[value] }))

const EXAMPLE = 'One line a shot, with its seconds, or a script in Fountain, Markdown or CSV:\n4s Wide shot, dawn. A lighthouse above a calm sea.\n0:03 Close on hands that strike a match.'

/** What the text was read as, and the text itself: shown where it is still to come, or is to be changed. */
export function PasteSource({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const { pastes } = useShotboard()
  const { text, lines, format, note, refusal, steps } = useStore(pastes.store)
  const [asked, setAsked] = useState(text === '')
  const shown = asked || refusal !== null
  return (
    <div className={style['source']}>
      {text !== '' && (
        <div className={style['bar']}>
          <span className={style['as']}>Read as</span>
          <Select label="Read as" value={format} options={OPTIONS} onChoose={pastes.readAs} />
          <p className={style['words']}>{readInWords(lines, steps.present)}</p>
          <IconButton icon={Undo2} label="Undo in the review" chord={ROW_KEYS.undo} disabled={steps.past.length === 0} onClick={pastes.undo} />
          <IconButton icon={Redo2} label="Redo in the review" chord={ROW_KEYS.redo} disabled={steps.future.length === 0} onClick={pastes.redo} />
          {!shown && <Button onClick={() => setAsked(true)}>Edit the text</Button>}
        </div>
      )}
      {shown && <TextArea field={field} label="Shot list" value={text} rows={3} placeholder={EXAMPLE} onChange={pastes.edit} />}
      {note !== null && <p className={style['words']}>{note}</p>}
      {refusal !== null && (
        <p role="alert" className={style['refusal']}>
          {refusal}
        </p>
      )}
    </div>
  )
}
