import { useState } from 'react'
import { useKeys, useShotboard } from '../../app-state/use-shotboard.ts'
import type { Chord } from '../../../../shared/actions/chord.ts'
import { withKeys } from '../../../../shared/actions/remap.ts'
import type { ActionId } from '../../../../shared/actions/table.ts'
import { heard, type Recording, recordFor, reset, type Step, takeOver } from './recording.ts'

/** The recording of keys: at most one at a time. */
export interface Recorder {
  readonly recording: Recording | null
  /** The recording that ended last, other than by going elsewhere. */
  readonly ended: Recording | null
  readonly start: (action: ActionId, instead: Chord | null) => void
  readonly hear: (chord: Chord) => void
  readonly takeOver: () => void
  readonly cancel: () => void
  /** Ends it because the focus went elsewhere, unless something is being asked. */
  readonly leave: () => void
  readonly remove: (action: ActionId, chord: Chord) => void
  readonly reset: (action: ActionId) => void
}

export function useRecording(): Recorder {
  const { keyboard } = useShotboard()
  const { choice, keymap, mac } = useKeys()
  const [recording, setRecording] = useState<Recording | null>(null)
  const [ended, setEnded] = useState<Recording | null>(null)
  const end = (): void => {
    setEnded(recording)
    setRecording(null)
  }
  const follow = (step: Step): void => {
    if ('recording' in step) return setRecording(step.recording)
    end()
    void keyboard.choose(step.choice)
  }
  return {
    recording,
    ended,
    start: (action, instead) => setRecording(recordFor(action, instead)),
    hear: (chord) => recording && follow(heard(recording, chord, choice, mac)),
    takeOver: () => recording && follow({ choice: takeOver(recording, choice) }),
    cancel: end,
    leave: () => setRecording((now) => (now?.asked ? now : null)),
    remove: (action, chord) => void keyboard.choose(withKeys(choice, action, (keymap.get(action) ?? []).filter((other) => other !== chord))),
    reset: (action) => follow(reset(action, choice)),
  }
}
