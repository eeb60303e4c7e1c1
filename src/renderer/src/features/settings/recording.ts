import { chordInWords } from '../../../../shared/actions/chord-words.ts'
import type { Chord } from '../../../../shared/actions/chord.ts'
import { type KeyChoice, KEYS_MAX, keymapOf, rivals } from '../../../../shared/actions/keymap.ts'
import { presetKeys } from '../../../../shared/actions/presets/presets.ts'
import { whyReserved, withKeys } from '../../../../shared/actions/remap.ts'
import { ACTIONS, type ActionId } from '../../../../shared/actions/table.ts'

/** A key of an action on its way to another. */
export interface Recording {
  readonly action: ActionId
  /** The key that the next one stands in for; null: it is one more. */
  readonly instead: Chord | null
  /** Why the key that was pressed cannot be taken, in one sentence; null where none was. */
  readonly refusal: string | null
  /** The keys that the action would have, where another action has one of them and the user has to say which. */
  readonly asked: readonly Chord[] | null
}

/** What comes of a step: a choice to keep, or a recording that goes on. */
export type Step = { readonly choice: KeyChoice } | { readonly recording: Recording }

/** Starts to record a key for an action. */
export function recordFor(action: ActionId, instead: Chord | null): Recording {
  return { action, instead, refusal: null, asked: null }
}

/** Takes the key that was pressed, or says what is in its way. */
export function heard(recording: Recording, chord: Chord, choice: KeyChoice, mac: boolean): Step {
  const reason = whyReserved(chord, mac)
  if (reason !== null) return { recording: { ...recording, refusal: `${chordInWords(chord, mac)} cannot be given away. ${reason}` } }
  const now = keymapOf(choice).get(recording.action) ?? []
  const kept = recording.instead === null ? [...now, chord] : now.map((other) => (other === recording.instead ? chord : other))
  return giving(recording, [...new Set(kept)].slice(0, KEYS_MAX), choice)
}

/** Gives an action its preset's keys back, asking first where another action has one of them. */
export function reset(action: ActionId, choice: KeyChoice): Step {
  return giving(recordFor(action, null), presetKeys(choice.preset, action), choice)
}

/** Takes the keys over from whatever has them. */
export function takeOver({ action, asked }: Recording, choice: KeyChoice): KeyChoice {
  return asked === null ? choice : withKeys(choice, action, asked)
}

/** Who has the keys that are asked about, in one sentence. */
export function takenInWords({ action, asked }: Recording, choice: KeyChoice, mac: boolean): string {
  const keymap = keymapOf(choice)
  return (asked ?? [])
    .flatMap((chord) => rivals(keymap, action, chord).map((rival) => `${chordInWords(chord, mac)} does “${ACTIONS[rival].title}” now.`))
    .join(' ')
}

function giving(recording: Recording, keys: readonly Chord[], choice: KeyChoice): Step {
  const keymap = keymapOf(choice)
  const taken = keys.some((chord) => rivals(keymap, recording.action, chord).length > 0)
  return taken ? { recording: { ...recording, refusal: null, asked: keys } } : { choice: withKeys(choice, recording.action, keys) }
}
