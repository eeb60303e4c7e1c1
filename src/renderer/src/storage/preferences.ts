import { z } from 'zod'
import { ActionIdSchema } from '../../../shared/actions/table.ts'
import { OrderIdSchema } from '../../../shared/domain/order.ts'
import { BoardIdSchema, ShotIdSchema } from '../../../shared/domain/storyboard.ts'
import { RECENT_BOARDS_MAX } from '../../../shared/ipc/window.ts'
import { AnimaticOptionsSchema, PLAIN_ANIMATIC } from '../animatic/options.ts'
import type { ShotboardDb } from './db.ts'

/** A panel at the side: its width in pixels, and whether it is shown. */
const sidePanel = z.strictObject({ size: z.int().min(1).max(4_000), open: z.boolean() }).readonly()

/** Small things that the app remembers, each with what it is where it was never set or cannot be read. */
const PREFERENCES = {
  /** What an animatic carries beside its pictures. */
  animatic: AnimaticOptionsSchema.catch(PLAIN_ANIMATIC),
  /** The board that was open last. */
  lastBoard: BoardIdSchema.nullable().catch(null),
  /** How the board's workspace is divided; null until somebody moves a panel. */
  panels: z
    .strictObject({ boards: sidePanel, inspector: sidePanel, timeline: z.int().min(1).max(4_000) })
    .readonly()
    .nullable()
    .catch(null),
  /** What the command palette was last used for, the newest first. */
  recentActions: z.array(ActionIdSchema).readonly().catch([]),
  /** The boards that were open, the last first. */
  recentBoards: z.array(BoardIdSchema).max(RECENT_BOARDS_MAX).readonly().catch([]),
  /** The takes that are seen in animatics, by board and shot. */
  takesInAnimatic: z.partialRecord(BoardIdSchema, z.partialRecord(ShotIdSchema, OrderIdSchema)).catch({}),
  theme: z.enum(['dark', 'light', 'system']).catch('dark'),
} as const satisfies Readonly<Record<string, z.ZodType>>

export type Preferences = { readonly [Key in keyof typeof PREFERENCES]: z.infer<(typeof PREFERENCES)[Key]> }

const PreferencesSchema: z.ZodType<Preferences> = z.object(PREFERENCES)

/** Everything that is remembered, each thing or its default: in one read, because a start waits for it. */
export async function readPreferences(db: ShotboardDb): Promise<Preferences> {
  const rows = await db.state.bulkGet(Object.keys(PREFERENCES))
  return PreferencesSchema.parse(Object.fromEntries(rows.flatMap((row) => (row ? [[row.key, row.value]] : []))))
}

const underWay = new Set<PromiseLike<unknown>>()

/** Remembers one thing. Resolves once it is on the disk. */
export async function writePreference<Key extends keyof Preferences>(
  db: ShotboardDb,
  key: Key,
  value: Preferences[Key],
): Promise<void> {
  if (db.readOnly) return
  const writing = db.state.put({ key, value })
  underWay.add(writing)
  try {
    await writing
  } finally {
    underWay.delete(writing)
  }
}

/** Resolves once nothing is being remembered any more. What could not be, its own caller was told. */
export async function preferencesWritten(): Promise<void> {
  await Promise.allSettled(underWay)
}
