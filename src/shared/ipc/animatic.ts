import { z } from 'zod'

/** The name of one export while it is written, and of its file after that. Never a path. */
export const FilmIdSchema = z.uuid().brand<'FilmId'>()
export type FilmId = z.infer<typeof FilmIdSchema>

/** The largest piece of an export that one request writes, in bytes. */
export const FILM_PIECE_MAX = 4 * 1024 * 1024

/** The largest export, in bytes: far more than a minute and a half of picture. */
export const FILM_BYTES_MAX = 1024 * 1024 * 1024
