import { z } from 'zod'
import { type Board, BoardIdSchema, BoardSchema } from './storyboard.ts'

/** More boards than any film has: what one copy of the project may hold. */
const BOARDS_MAX = 10_000

const identity = {
  /** Which Shotboard wrote this: made once, at its first save. Revisions of two installs cannot be compared. */
  install: z.uuid(),
  /** Counts up by one with each save; the higher one is the later one. */
  revision: z.int().min(1).max(Number.MAX_SAFE_INTEGER - 1),
}

/** The mark that lies beside the boards on either side: which save this is, and which boards belong to it, in order. */
export const SentinelSchema = z.strictObject({ ...identity, boards: z.array(BoardIdSchema).min(1).max(BOARDS_MAX).readonly() }).readonly()
export type Sentinel = z.infer<typeof SentinelSchema>

/** One save of the project as the page hands it over. */
export const SaveSchema = z.strictObject({ ...identity, boards: z.array(BoardSchema).min(1).max(BOARDS_MAX).readonly() }).readonly()
export type Save = z.infer<typeof SaveSchema>

/** A copy of the project outside the page. */
export const BoardsCopySchema = z
  .strictObject({
    ...identity,
    /** When it was made, in milliseconds since 1970. */
    at: z.int(),
    boards: z.array(BoardSchema).min(1).max(BOARDS_MAX).readonly(),
  })
  .readonly()
export type BoardsCopy = z.infer<typeof BoardsCopySchema>

/** The name of a snapshot: the moment and the save it holds. Never a path. */
export const SnapshotIdSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-\d{1,16}$/).brand<'SnapshotId'>()
export type SnapshotId = z.infer<typeof SnapshotIdSchema>

/** A snapshot in a list. */
export const SnapshotSchema = z
  .strictObject({
    id: SnapshotIdSchema,
    at: z.int(),
    /** How many boards it holds. */
    count: z.int().min(1),
    /** What the first of them are called. */
    names: z.array(z.string()).readonly(),
  })
  .readonly()
export type Snapshot = z.infer<typeof SnapshotSchema>

/**
 * What main keeps. `copy`: the latest copy is whole; there was never one; it is damaged or gone; or a newer version of
 * Shotboard wrote it. `mark` says which save it holds, as far as that can still be read.
 */
export const BackupStateSchema = z
  .strictObject({
    copy: z.enum(['whole', 'none', 'damaged', 'newer']),
    mark: SentinelSchema.nullable(),
    /** When the latest copy was made; null where none can be read. */
    at: z.int().nullable(),
  })
  .readonly()
export type BackupState = z.infer<typeof BackupStateSchema>

/** Whether two boards say the same. Both must have been parsed, which puts their parts in one order. */
export function isSameBoard(one: Board, other: Board): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
