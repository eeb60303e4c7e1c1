import type { Chord } from '../chord.ts'
import type { ActionId } from '../table.ts'

/** The keys in which a preset differs from the table. No keys: the action has none in it. */
export type PresetKeys = Readonly<Partial<Record<ActionId, readonly Chord[]>>>
