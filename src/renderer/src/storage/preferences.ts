import { z } from 'zod'
import { BoardIdSchema } from '../../../shared/domain/storyboard.ts'
import type { ShotboardDb } from './db.ts'

/** Small things that the app remembers, each with what it is where it was never set or cannot be read. */
const PREFERENCES = {
  /** The board that was open last. */
  lastBoard: BoardIdSchema.nullable().catch(null),
  theme: z.enum(['dark', 'light', 'system']).catch('dark'),
} as const satisfies Readonly<Record<string, z.ZodType>>

export type Preferences = { readonly [Key in keyof typeof PREFERENCES]: z.infer<(typeof PREFERENCES)[Key]> }

const SCHEMAS: { readonly [Key in keyof Preferences]: z.ZodType<Preferences[Key]> } = PREFERENCES

/** One remembered thing, or its default. */
export async function readPreference<Key extends keyof Preferences>(db: ShotboardDb, key: Key): Promise<Preferences[Key]> {
  return SCHEMAS[key].parse((await db.state.get(key))?.value)
}

/** Remembers one thing. Resolves once it is on the disk. */
export async function writePreference<Key extends keyof Preferences>(
  db: ShotboardDb,
  key: Key,
  value: Preferences[Key],
): Promise<void> {
  await db.state.put({ key, value })
}
