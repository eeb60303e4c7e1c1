import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useKeys } from '../../app-state/use-shotboard.ts'
import { ACTIONS } from '../../../../shared/actions/table.ts'
import { Button } from '../../ui/Button.tsx'
import { useChordOf } from '../../ui/key-names.ts'
import style from './KeyRecorder.module.css'
import { type Recording, takenInWords } from './recording.ts'
import type { Recorder } from './use-recording.ts'

interface Props {
  readonly recording: Recording
  readonly recorder: Recorder
}

/** Waits for the next key; where another action has it, asks whether to take it over. Escape leaves everything as it was. */
export function KeyRecorder({ recording, recorder }: Props) {
  return (
    <div role="group" aria-label={`New key for ${ACTIONS[recording.action].title}`} className={style['recorder']}>
      {recording.asked === null ? <Listening recording={recording} recorder={recorder} /> : <Asking recording={recording} recorder={recorder} />}
    </div>
  )
}

function Listening({ recording: { action, refusal }, recorder }: Props) {
  const chordOf = useChordOf()
  const field = useRef<HTMLInputElement>(null)
  // What is pressed next is for this field.
  useEffect(() => {
    field.current?.focus()
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return
    event.preventDefault()
    // Neither Settings nor the window hears it.
    event.stopPropagation()
    const chord = chordOf(event.nativeEvent)
    if (event.key === 'Escape') recorder.cancel()
    else if (chord !== null) recorder.hear(chord)
  }
  return (
    <>
      <input
        ref={field}
        readOnly
        aria-label={`Press the new key for ${ACTIONS[action].title}`}
        placeholder="Press the new key…"
        className={style['input']}
        onKeyDown={onKeyDown}
        onBlur={recorder.leave}
      />
      <p role="alert" className={style['words']}>
        {refusal ?? <span className={style['hint']}>Esc leaves it as it is.</span>}
      </p>
    </>
  )
}

function Asking({ recording, recorder }: Props) {
  const { choice, mac } = useKeys()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    recorder.cancel()
  }
  return (
    <>
      <p role="alert" className={style['words']}>
        {takenInWords(recording, choice, mac)}
      </p>
      <Button ref={first} look="accent" onKeyDown={onKeyDown} onClick={recorder.takeOver}>
        Take it over
      </Button>
      <Button onKeyDown={onKeyDown} onClick={recorder.cancel}>
        Cancel
      </Button>
    </>
  )
}
