import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { type KeyboardEvent, memo } from 'react'
import type { Shot } from '../../../../shared/domain/storyboard.ts'
import { type Credits, inSeconds, type Seconds } from '../../../../shared/domain/units.ts'
import { useEditor, useEditorState } from '../../app-state/use-shotboard.ts'
import { shownShot } from '../../editor/store.ts'
import { share } from './scale.ts'
import style from './ShotClip.module.css'
import { TrimHandle } from './TrimHandle.tsx'

interface Props {
  readonly shot: Shot
  readonly number: number
  readonly seconds: Seconds
  readonly credits: Credits | null
  readonly track: Seconds
  /** Whether the model lets each shot have a length of its own. */
  readonly trims: boolean
  readonly troubled: boolean
}

/** How shots make room for the one that is carried. Milliseconds. */
const SLIDE = { duration: 120, easing: 'ease' } as const

/** One shot on the track, as wide as it is long. */
export const ShotClip = memo(function ShotClip({ shot, number, seconds, credits, track, trims, troubled }: Props) {
  const editor = useEditor()
  const selected = useEditorState((state) => shownShot(state).id === shot.id)
  const { attributes, isDragging, listeners, setActivatorNodeRef, setNodeRef, transform, transition } = useSortable({
    id: shot.id,
    disabled: !trims,
    transition: SLIDE,
  })
  return (
    <li
      ref={setNodeRef}
      aria-label={`Shot ${number}, ${inSeconds(seconds)}`}
      className={style['shot']}
      data-selected={selected}
      data-dragging={isDragging}
      data-troubled={troubled}
      style={{ width: share(seconds, track), transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-pressed={selected}
        tabIndex={selected ? 0 : -1}
        data-shot={number}
        className={style['body']}
        onFocus={() => editor.selectShot(shot.id)}
        onKeyDown={(event) => {
          if (!isDragging && moved(event)) return
          listeners?.['onKeyDown']?.(event)
        }}
      >
        <span className={style['head']}>
          <span className={style['number']}>{number}</span>
          <span className={style['seconds']}>{seconds} s</span>
          {credits !== null && <span className={style['credits']}>{credits}</span>}
        </span>
        <span className={style['prompt']}>{shot.prompt || 'No prompt yet'}</span>
      </button>
      {trims && <TrimHandle shot={shot} number={number} track={track} reached={selected} />}
    </li>
  )

  /** An arrow alone goes to the neighbour. */
  function moved(event: KeyboardEvent<HTMLElement>): boolean {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false
    event.preventDefault()
    focusNeighbour(event.currentTarget, number + step)
    return true
  }
})

function focusNeighbour(from: HTMLElement, number: number): void {
  const neighbour = from.closest('ol')?.querySelector(`[data-shot="${number}"]`)
  if (neighbour instanceof HTMLElement) neighbour.focus()
}
