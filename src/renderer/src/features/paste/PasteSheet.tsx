import { type KeyboardEvent, useRef } from 'react'
import { useStore } from 'zustand'
import { chordsOf } from '../../../../shared/actions/press.ts'
import { useKeys, useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { inShots } from '../../editor/count-words.ts'
import { draftsOf, lacking } from '../../editor/shot-list/review.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { PasteRows } from './PasteRows.tsx'
import { PasteSource } from './PasteSource.tsx'
import { PasteWhere } from './PasteWhere.tsx'
import { TAKE_KEY } from './row-keys.ts'
import { usePlans } from './use-plans.ts'

/** A script that was pasted or opened, with the shots that it becomes, before they land on boards. */
export function PasteSheet() {
  const { pastes, view } = useShotboard()
  const { mac } = useKeys()
  const reading = useStore(pastes.store, (list) => list.reading)
  // Once it is read: what takes the focus is told by the rows.
  const open = useView(({ sheet }) => sheet === 'paste') && !reading
  const rows = useStore(pastes.store, (list) => list.steps.present)
  const file = useStore(pastes.store, (list) => list.file)
  const plans = usePlans(open)
  const add = useRef<HTMLButtonElement>(null)
  const source = useRef<HTMLTextAreaElement>(null)
  const elsewhere = useRef(false)
  const leave = (): void => {
    elsewhere.current = false
    view.closeSheet()
  }
  const count = draftsOf(rows).length + lacking(rows)
  const ready = count > 0 && lacking(rows) === 0
  const take = (): void => {
    elsewhere.current = view.store.getState().workspace !== 'board'
    view.closeSheet()
    view.goTo('board')
    pastes.land()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (chordsOf(event.nativeEvent, mac)[0] !== TAKE_KEY) return
    event.preventDefault()
    // A number that cannot be taken is still in its field, and not among the shots.
    const refuses = event.target instanceof Element && event.target.matches('[aria-invalid=true]')
    if (ready && !refuses && !event.repeat) take()
  }
  return (
    <Dialog
      title={file === null ? 'Paste a shot list' : `Shots from “${file}”`}
      columns={3}
      open={open}
      onClose={leave}
      onKeyDown={onKeyDown}
      focusReturns={() => !elsewhere.current}
      {...(ready ? { focusFirst: add } : rows.length === 0 && { focusFirst: source })}
      actions={
        <>
          {rows.length > 0 && <PasteWhere plans={plans} />}
          <Button onClick={leave}>Cancel</Button>
          <Button ref={add} look="accent" title="Take the shots" chord={TAKE_KEY} disabled={!ready} onClick={take}>
            {count === 0 ? 'Add shots' : `Add ${inShots(count)}`}
          </Button>
        </>
      }
    >
      <PasteSource field={source} />
      {rows.length > 0 && <PasteRows plans={plans} />}
    </Dialog>
  )
}
