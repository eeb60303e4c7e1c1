import { z } from 'zod'
import type { Place } from './action.ts'
import { type Chord, ChordSchema } from './chord.ts'
import { PresetIdSchema, presetKeys } from './presets/presets.ts'
import { ACTION_IDS, ACTIONS, type ActionId, ActionIdSchema } from './table.ts'

/** Keys that one action may have at most. */
export const KEYS_MAX = 4

/** The keys that the user gave an action in place of the preset's. */
const KeyChangeSchema = z.strictObject({ action: ActionIdSchema, keys: z.array(ChordSchema).max(KEYS_MAX).readonly() }).readonly()
export type KeyChange = z.infer<typeof KeyChangeSchema>

/** What the user chose: a preset, and what is different from it. */
export const KeyChoiceSchema = z
  .strictObject({ preset: PresetIdSchema, changes: z.array(KeyChangeSchema).max(ACTION_IDS.length).readonly() })
  .readonly()
export type KeyChoice = z.infer<typeof KeyChoiceSchema>

/** What holds until the user chooses. */
export const DEFAULT_KEYS: KeyChoice = { preset: 'shotboard', changes: [] }

/** The keys of every action, as they are in force. */
export type Keymap = ReadonlyMap<ActionId, readonly Chord[]>

/** The keys in force, and whether they are told as macOS tells them. */
export interface KeysInForce {
  readonly keymap: Keymap
  readonly mac: boolean
}

/** The keys in force. Where two actions claim one key in one place, the user's change has it, and then the action that comes first. */
export function keymapOf({ preset, changes }: KeyChoice): Keymap {
  const changed = new Map(changes.map(({ action, keys }) => [action, keys]))
  const keymap = new Map<ActionId, readonly Chord[]>()
  const inTurn = ACTION_IDS.toSorted((one, other) => Number(changed.has(other)) - Number(changed.has(one)))
  for (const id of inTurn) {
    const wanted = changed.get(id) ?? presetKeys(preset, id)
    keymap.set(id, wanted.filter((chord) => rivals(keymap, id, chord).length === 0))
  }
  return keymap
}

/** The actions that a key may mean. Where more than one does, their places never meet. */
export function actionsOn(keymap: Keymap, chord: Chord): readonly ActionId[] {
  return ACTION_IDS.filter((id) => keymap.get(id)?.includes(chord))
}

/** The other actions that a key already means where this one would. */
export function rivals(keymap: Keymap, action: ActionId, chord: Chord): readonly ActionId[] {
  return actionsOn(keymap, chord).filter((other) => other !== action && placesMeet(ACTIONS[other].place, ACTIONS[action].place))
}

/** Whether one key could mean two actions of these places at once. */
function placesMeet(one: Place, other: Place): boolean {
  return WORKSPACES[one].some((workspace) => WORKSPACES[other].includes(workspace))
}

/** Where each place is. */
const WORKSPACES: Readonly<Record<Place, readonly ('board' | 'library' | 'plan')[]>> = {
  window: ['board', 'library', 'plan'],
  board: ['board'],
  timeline: ['board'],
  player: ['board', 'library'],
  library: ['library'],
}
