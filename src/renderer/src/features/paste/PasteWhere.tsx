import { useState } from 'react'
import { useStore } from 'zustand'
import { MAX_SHOT_SECONDS } from '../../../../shared/domain/models/catalogue.ts'
import { useBoard, useEditorState, useShotboard } from '../../app-state/use-shotboard.ts'
import { NAME_MAX } from '../../app-state/paste-desk.ts'
import { inShots } from '../../editor/count-words.ts'
import { isBlank } from '../../editor/landing.ts'
import { type BoardPlan, roomHere } from '../../editor/shot-list/plan.ts'
import { landingInWords, proposedInWords, reviewInWords } from '../../editor/shot-list/review-words.ts'
import { lacking, unwritten } from '../../editor/shot-list/review.ts'
import { shownShot } from '../../editor/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import style from './PasteWhere.module.css'

/** What is still missing or ours, where the shots will land, and for how much. */
export function PasteWhere({ plans }: { readonly plans: readonly BoardPlan[] }) {
  const { pastes } = useShotboard()
  const { steps, place, name } = useStore(pastes.store)
  const rows = steps.present
  const board = useBoard()
  const number = board.shots.indexOf(useEditorState(shownShot)) + 1
  const [seconds, setSeconds] = useState(3)
  const open = unwritten(rows)
  const room = roomHere(board).shots > 0
  return (
    <div className={style['foot']}>
      <div className={style['line']}>
        {open > 0 && (
          <>
            <span aria-hidden className={style['words']}>
              Unwritten seconds
            </span>
            <NumberField label="Seconds for the rest" value={seconds} min={1} max={MAX_SHOT_SECONDS} unit="s" onChange={setSeconds} />
            <Button onClick={() => pastes.fill(seconds)}>Use for {inShots(open)}</Button>
          </>
        )}
        {room && (
          <Choice
            label="Where"
            value={place}
            options={[
              { value: 'here', label: isBlank(board) ? 'On this board' : `After shot ${number}` },
              { value: 'boards', label: 'On new boards' },
            ]}
            onChoose={pastes.putAt}
          />
        )}
        {(place === 'boards' || !room) && (
          <>
            <span aria-hidden className={style['words']}>
              Called
            </span>
            <TextField label="Name of the new boards" value={name} maxLength={NAME_MAX} className={style['name']} onChange={pastes.call} />
          </>
        )}
      </div>
      <p role="status" aria-label="Shot list" className={style['words']}>
        {[reviewInWords(rows), lacking(rows) === 0 && landingInWords(rows, plans, board, number), proposedInWords(rows)].filter(Boolean).join(' ')}
      </p>
    </div>
  )
}
