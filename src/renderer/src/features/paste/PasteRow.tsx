import { useRef } from 'react'
import { chordsOf } from '../../../../shared/actions/press.ts'
import { MAX_SHOT_SECONDS } from '../../../../shared/domain/models/catalogue.ts'
import { useKeys, useShotboard } from '../../app-state/use-shotboard.ts'
import { neighbour, numberOf, type ReviewRow } from '../../editor/shot-list/review.ts'
import { linesInWords } from '../../editor/shot-list/review-words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import style from './PasteRow.module.css'
import { RowTools } from './RowTools.tsx'
import { SourceLines } from './SourceLines.tsx'

interface Props {
  readonly row: ReviewRow
  readonly index: number
  readonly rows: readonly ReviewRow[]
  readonly source: readonly string[]
  /** Called before a row travels, so that the focus goes with it; `at`: where the caret will be. */
  readonly onMoved: (key: string, at: number | null) => void
}

/** Some lines of the text with the shot that they become, or with why they become none. */
export function PasteRow({ row, index, rows, source, onMoved }: Props) {
  const { pastes } = useShotboard()
  const { mac } = useKeys()
  const field = useRef<HTMLTextAreaElement>(null)
  const name = linesInWords(row.lines)
  const { used, seconds, prompt, notes, trouble, left, proposed } = row
  const change = (changes: Parameters<typeof pastes.change>[1]): void => pastes.change(index, changes)
  const move = (by: -1 | 1): void => {
    onMoved(row.key, field.current?.selectionStart ?? null)
    pastes.move(index, by)
  }
  const merge = (): void => {
    onMoved(row.key, prompt.length)
    pastes.merge(index)
  }
  const split = (): void => pastes.split(index, field.current?.selectionStart ?? 0)
  const works = { 'Alt+Up': () => move(-1), 'Alt+Down': () => move(1), 'Mod+J': merge, 'Mod+K': split, 'Mod+Z': pastes.undo, 'Mod+Shift+Z': pastes.redo, 'Mod+Y': pastes.redo } as const
  return (
    <div className={style['row']} data-row={row.key} data-used={used} data-lacks={used && seconds === null}>
      <SourceLines lines={row.lines} source={source} />
      <Checkbox label={`Use ${name}`} on={used} onChange={(on) => change({ used: on })} />
      <span className={style['number']}>{used ? numberOf(rows, index) : ''}</span>
      {used && (
        <span className={style['seconds']} data-proposed={proposed}>
          <NumberField label={`Seconds of ${name}${proposed ? ', proposed' : ''}`} value={seconds} min={1} max={MAX_SHOT_SECONDS} unit="s" onChange={(value) => change({ seconds: value })} />
          {proposed && <span className={style['remark']}>proposed</span>}
        </span>
      )}
      <span className={style['texts']}>
        {used && (
          <textarea
            ref={field}
            aria-label={`Prompt of ${name}`}
            className={style['prompt']}
            rows={1}
            value={prompt}
            placeholder="No prompt"
            spellCheck={false}
            onChange={(event) => change({ prompt: event.target.value })}
            onKeyDown={(event) => {
              const [chord = ''] = chordsOf(event.nativeEvent, mac)
              const work = Object.entries(works).find(([key]) => key === chord)?.[1]
              if (!work) return
              event.preventDefault()
              work()
            }}
          />
        )}
        {!used && <span className={style['remark']}>{left === null ? 'Left out by you.' : `Left out. ${left}`}</span>}
        {used && notes !== '' && <span className={style['remark']}>Notes: {notes}</span>}
        {used && trouble !== null && (
          <span className={style['remark']} data-open={seconds === null}>
            {trouble}
          </span>
        )}
      </span>
      {used && <RowTools name={name} first={neighbour(rows, index, -1) === null} last={neighbour(rows, index, 1) === null} onMove={move} onMerge={merge} onSplit={split} />}
    </div>
  )
}
