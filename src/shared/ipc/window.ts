import { z } from 'zod'
import { BoardSchema, BoardIdSchema } from '../domain/storyboard.ts'

/** How many boards the menu of recent ones has. */
export const RECENT_BOARDS_MAX = 10

/** Boards by their names, the last open first, for the File menu. */
export const RecentBoardsSchema = z.array(z.strictObject({ id: BoardIdSchema, name: BoardSchema.unwrap().shape.name }).readonly()).max(RECENT_BOARDS_MAX).readonly()
export type RecentBoards = z.infer<typeof RecentBoardsSchema>
