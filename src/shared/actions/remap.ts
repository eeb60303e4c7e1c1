import { type Chord, partsOf } from './chord.ts'
import { type KeyChange, type KeyChoice, type Keymap, keymapOf, rivals } from './keymap.ts'
import { presetKeys } from './presets/presets.ts'
import { ACTION_IDS, ACTIONS, type ActionId } from './table.ts'

/**
 * Gives an action exactly these keys, and takes them from the others that the user gave them to. What only the preset
 * gave them to yields by itself, and has them again once the change is gone.
 */
export function withKeys(choice: KeyChoice, action: ActionId, keys: readonly Chord[]): KeyChoice {
  const before = keymapOf(choice)
  const own = new Map<ActionId, readonly Chord[]>(choice.changes.map((change) => [change.action, change.keys]))
  for (const chord of keys) {
    for (const rival of rivals(before, action, chord)) {
      const kept = own.get(rival)?.filter((other) => other !== chord)
      if (kept) own.set(rival, kept)
    }
  }
  own.set(action, [...new Set(keys)])
  return { ...choice, changes: changesOf(choice, own) }
}

/** Gives an action its preset's keys back, and takes them from whatever has them now. */
export function withoutChange(choice: KeyChoice, action: ActionId): KeyChoice {
  return withKeys(choice, action, presetKeys(choice.preset, action))
}

/** What is really different from the preset, in the order of the table. */
function changesOf({ preset }: KeyChoice, own: ReadonlyMap<ActionId, readonly Chord[]>): readonly KeyChange[] {
  return ACTION_IDS.flatMap((action) => {
    const keys = own.get(action)
    return keys === undefined || same(keys, presetKeys(preset, action)) ? [] : [{ action, keys }]
  })
}

function same(one: readonly Chord[], other: readonly Chord[]): boolean {
  return one.length === other.length && one.every((chord, index) => chord === other[index])
}

/** Whether a key of an action is the system's own for it, and stays: every program's Copy is on it. */
export function isSystemKey(action: ActionId, chord: Chord): boolean {
  return ACTIONS[action].system !== undefined && ACTIONS[action].keys.includes(chord)
}

/** Why a key cannot be given to any action, in one sentence; null where it can. */
export function whyReserved(chord: Chord, mac: boolean): string | null {
  const { mod, alt, key } = partsOf(chord)
  if (key === 'Escape') return 'Escape cancels and closes, everywhere.'
  if (key === 'Tab') return 'Tab moves the focus, everywhere.'
  if (chord === 'Enter') return 'Enter presses what has the focus.'
  if (mod && key === 'Q') return 'This key quits Shotboard.'
  if (mac && mod && ['H', 'M', 'W'].includes(key)) return 'macOS keeps this key for its windows.'
  if (!mac && alt && key === 'F4') return 'The system closes windows with this key.'
  return key === 'F11' ? 'This key fills the screen.' : null
}

/** Whether an action's keys in force are other than its preset's: by the user's change, or because another took one. */
export function isOwn({ preset }: KeyChoice, keymap: Keymap, action: ActionId): boolean {
  return !same(keymap.get(action) ?? [], presetKeys(preset, action))
}
