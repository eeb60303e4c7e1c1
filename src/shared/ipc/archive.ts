import { z } from 'zod'
import { BoardSchema } from '../domain/storyboard.ts'

/** The largest file of everything that is handed over piece by piece, in bytes: a terabyte, which no library reaches. */
export const ARCHIVE_MAX = 1024 ** 4

/** The largest piece of it, in bytes: what is in memory at once. */
export const ARCHIVE_PIECE_MAX = 4 * 1024 * 1024

/** What an export wrote. */
export const ExportedSchema = z
  .strictObject({
    boards: z.int().min(0),
    renders: z.int().min(0),
    clips: z.int().min(0),
    /** Clips and images that are not whole on this disk, and so are not in the file. */
    missing: z.int().min(0),
  })
  .readonly()
export type Exported = z.infer<typeof ExportedSchema>

/** What an import took in. The boards are for the page to add; the rest is kept already. */
export const ImportedSchema = z
  .strictObject({
    boards: z.array(BoardSchema).readonly(),
    /** Renders that are new in the library. */
    renders: z.int().min(0),
    /** Renders that were known already, and left as they are. */
    known: z.int().min(0),
  })
  .readonly()
export type Imported = z.infer<typeof ImportedSchema>
