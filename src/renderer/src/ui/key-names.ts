import { createContext, useContext } from 'react'
import { ariaChord, chordInWords } from '../../../shared/actions/chord-words.ts'
import type { Chord } from '../../../shared/actions/chord.ts'
import { DEFAULT_KEYS, keymapOf, type KeysInForce } from '../../../shared/actions/keymap.ts'
import { chordsOf, type Press } from '../../../shared/actions/press.ts'
import type { ActionId } from '../../../shared/actions/table.ts'

/** The keys in force, for everything that names one. */
export const KeysContext = createContext<KeysInForce>({ keymap: keymapOf(DEFAULT_KEYS), mac: false })

/** A key for the eye (`Ctrl+Z`) and for `aria-keyshortcuts`. */
interface KeyName {
  readonly shown: string
  readonly aria: string
}

/** The key that does an action, as it is now, or a key of the place that no action has; null where there is none. */
export function useKeyName(action: ActionId | undefined, own?: Chord): KeyName | null {
  const { keymap, mac } = useContext(KeysContext)
  const chord = action === undefined ? own : keymap.get(action)?.[0]
  return chord === undefined ? null : { shown: chordInWords(chord, mac), aria: ariaChord(chord, mac) }
}

/** What hovering says: what a thing is, and its key. */
export function titleWithKey(title: string | undefined, key: KeyName | null): string | undefined {
  return key === null || title === undefined ? title : `${title} (${key.shown})`
}

/** Reads a key that was pressed, for what records keys; null for one that is only held. */
export function useChordOf(): (press: Press) => Chord | null {
  const { mac } = useContext(KeysContext)
  return (press) => chordsOf(press, mac)[0] ?? null
}
