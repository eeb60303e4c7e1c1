import { type KeyboardEvent, memo, useRef } from 'react'
import type { Chord } from '../../../../shared/actions/chord.ts'
import { chordsOf } from '../../../../shared/actions/press.ts'
import { MAX_SHOT_SECONDS } from '../../../../shared/domain/models/catalogue.ts'
import { useKeys, useShotboard } from '../../app-state/use-shotboard.ts'
import type { ReviewRow } from '../../editor/shot-list/review.ts'
import { linesInWords } from '../../editor/shot-list/review-words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import style from './PasteRow.module.css'
import { ROW_KEYS } from './row-keys.ts'
import { RowTools } from './RowTools.tsx'
import { SourceLines } from './SourceLines.tsx'

interface Props {
  readonly row: ReviewRow
  readonly index: number
  /** Which shot it becomes, from 1; null where it becomes none. */
  readonly number: number | null
  /** Whether it is the last of those that become shots. */
  readonly last: boolean
  readonly source: readonly string[]
  /** Called before a row travels, so that the focus goes with it; `at`: where the caret will be. */
  readonly onMoved: (key: string, at: number | null) => void
}

/** Some lines of the text with the shot that they become, or with why they become none. Drawn again only where it is changed itself. */
export const PasteRow = memo(function PasteRow({ row, index, number, last, source, onMoved }: Props) {
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
  const onKeyDown = (event: KeyboardEvent): void => {
    const works = new Map<Chord | undefined, () => void>([
      [ROW_KEYS.up, () => move(-1)],
      [ROW_KEYS.down, () => move(1)],
      [ROW_KEYS.merge, merge],
      [ROW_KEYS.split, split],
      [ROW_KEYS.undo, pastes.undo],
      [ROW_KEYS.redo, pastes.redo],
      [ROW_KEYS.redoToo, pastes.redo],
    ])
    const work = works.get(chordsOf(event.nativeEvent, mac)[0])
    if (!work) return
    event.preventDefault()
    work()
  }
  return (
    <div className={style['row']} data-row={row.key} data-used={used} data-lacks={used && seconds === null}>
      <SourceLines lines={row.lines} source={source} />
      <Checkbox label={`Use ${name}`} on={used} onChange={(on) => change({ used: on })} />
      <span className={style['number']}>{number}</span>
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
            onKeyDown={onKeyDown}
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
      {used && <RowTools name={name} first={number === 1} last={last} onMove={move} onMerge={merge} onSplit={split} />}
    </div>
  )
})
