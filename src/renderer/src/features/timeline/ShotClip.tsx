import { useDraggable } from '@dnd-kit/core'
import { type KeyboardEvent, memo, useRef } from 'react'
import { MAX_SHOTS } from '../../../../shared/domain/models/catalogue.ts'
import type { Shot } from '../../../../shared/domain/storyboard.ts'
import { type Credits, inSeconds, type Seconds } from '../../../../shared/domain/units.ts'
import { useStore } from 'zustand'
import { editPrompt } from '../../app-state/actions/edit-prompt.ts'
import { useEditor, useEditorState, useShotboard } from '../../app-state/use-shotboard.ts'
import { isSelected, shownShot } from '../../editor/store.ts'
import { Edges } from './Edges.tsx'
import { carriedBy, useHand } from './hand/hand.ts'
import { INSTRUCTIONS_ID } from './Instructions.tsx'
import { ShotBody } from './ShotBody.tsx'
import style from './ShotClip.module.css'
import { Steppers } from './Steppers.tsx'
import { useScale } from './use-scale.ts'

interface Props {
  readonly shot: Shot
  readonly number: number
  /** Whether a shot follows, so that there is a cut between the two. */
  readonly cut: boolean
  readonly seconds: Seconds
  readonly credits: Credits | null
  readonly troubled: boolean
  /** Whether a picture is carried over it. */
  readonly under: boolean
  /** A key on the shot; whether it meant something there. */
  readonly onKey: (key: string) => boolean
}

/** One shot on the track, as wide as it is long. */
export const ShotClip = memo(function ShotClip({ shot, number, cut, seconds, credits, troubled, under, onKey }: Props) {
  const editor = useEditor()
  const shotboard = useShotboard()
  const scale = useScale()
  const selected = useEditorState((state) => isSelected(state, shot.id))
  const primary = useEditorState((state) => shownShot(state).id === shot.id)
  const carried = useHand((state) => carriedBy(state, shot.id))
  // What the pointer carries follows it by itself; the others, and what keys carry, go where the hole leaves them.
  const shift = useHand(({ held }) => (held?.is === 'carry' ? (held.shifts.get(shot.id) ?? 0) : 0))
  const blade = useStore(shotboard.tools.store, ({ tool }) => tool === 'blade')
  const { setNodeRef, listeners } = useDraggable({ id: shot.id, disabled: blade })
  const pressed = useRef(false)
  return (
    <li
      ref={setNodeRef}
      aria-label={`Shot ${number}, ${inSeconds(seconds)}`}
      className={style['shot']}
      data-selected={selected}
      data-primary={primary}
      data-carried={carried ?? undefined}
      data-troubled={troubled}
      data-under={under}
      // Each over the next one: a cut's handle reaches over both of its shots.
      style={{ width: scale.width(seconds), zIndex: carried === null ? MAX_SHOTS - number : undefined, transform: shift === 0 || carried === 'pointer' ? undefined : `translateX(${scale.width(shift)}px)` }}
    >
      <button
        type="button"
        aria-pressed={selected}
        aria-describedby={INSTRUCTIONS_ID}
        tabIndex={primary ? 0 : -1}
        data-shot={number}
        className={style['body']}
        onPointerDown={(event) => {
          pressed.current = true
          listeners?.['onPointerDown']?.(event)
        }}
        onFocus={() => {
          // The pointer has already said what it selects.
          if (!pressed.current && !selected) editor.selectShot(shot.id)
          pressed.current = false
        }}
        onClick={({ detail }) => {
          pressed.current = false
          if (detail === 0) editor.selectShot(shot.id)
        }}
        onDoubleClick={({ ctrlKey, metaKey, shiftKey }) => {
          if (!blade && !ctrlKey && !metaKey && !shiftKey) editPrompt(shotboard)
        }}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return
          if ((!event.shiftKey && onKey(event.key)) || walk(event) || write(event)) event.preventDefault()
        }}
      >
        <ShotBody number={number} seconds={seconds} credits={credits} prompt={shot.prompt} still={shot.still} />
      </button>
      <Edges shot={shot} number={number} seconds={seconds} cut={cut} reached={primary} />
      {primary && <Steppers number={number} cut={cut} />}
    </li>
  )

  /** Enter goes into its words. */
  function write({ key, repeat }: KeyboardEvent): boolean {
    if (key !== 'Enter') return false
    if (!repeat) editPrompt(shotboard)
    return true
  }

  /** An arrow goes to the neighbour. */
  function walk({ key, shiftKey, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
    const step = shiftKey ? undefined : { ArrowLeft: -1, ArrowRight: 1 }[key]
    if (step === undefined) return false
    const neighbour = currentTarget.closest('ol')?.querySelector(`[data-shot="${number + step}"]`)
    if (neighbour instanceof HTMLElement) neighbour.focus()
    return true
  }
})
