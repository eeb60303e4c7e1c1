import { z } from 'zod'
import type { Chord } from '../chord.ts'
import { ACTIONS, type ActionId } from '../table.ts'
import { FINAL_CUT } from './final-cut.ts'
import { PREMIERE } from './premiere.ts'
import type { PresetKeys } from './preset.ts'
import { RESOLVE } from './resolve.ts'

/** Which program's keys the user's hands know. */
export const PresetIdSchema = z.enum(['shotboard', 'premiere', 'resolve', 'final-cut'])
export type PresetId = z.infer<typeof PresetIdSchema>

/** Every preset with its name and with the keys in which it differs from the table. */
export const PRESETS: Readonly<Record<PresetId, { readonly title: string; readonly keys: PresetKeys }>> = {
  shotboard: { title: 'Shotboard', keys: {} },
  premiere: { title: 'Premiere Pro', keys: PREMIERE },
  resolve: { title: 'DaVinci Resolve', keys: RESOLVE },
  'final-cut': { title: 'Final Cut Pro', keys: FINAL_CUT },
}

/** The keys of an action in a preset, as nobody changed them. */
export function presetKeys(preset: PresetId, action: ActionId): readonly Chord[] {
  return PRESETS[preset].keys[action] ?? ACTIONS[action].keys
}
