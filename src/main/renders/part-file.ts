import { readFile, rm, stat } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { nullIfMissing, writeDurably } from '../durable-file.ts'
import { parseJson } from '../json.ts'

/**
 * What is known of a clip whose download was cut, kept durably beside the bytes that came: without it they cannot be
 * told from those of another job or another version.
 */
const PartNoteSchema = z
  .strictObject({
    v: z.literal(1),
    job: z.string(),
    /** Bytes of the whole clip. */
    total: z.int().min(1),
    /** What `If-Range` says: a strong entity tag with its quotes, or a date of last change. */
    validator: z.string().min(1).max(500),
  })
  .readonly()
export type PartNote = z.infer<typeof PartNoteSchema>

/** The first bytes of a clip, and what is known of the whole. */
export interface Part extends PartNote {
  /** Bytes that are here, from the first. */
  readonly have: number
}

/** Where a clip grows that will be called `file`. */
export function partOf(file: string): string {
  return `${file}.part`
}

function noteOf(file: string): string {
  return `${file}.part.note`
}

/** The part of `file` that can be gone on with for this job; null where there is none. Anything else in its place is removed. */
export async function readPart(file: string, job: string): Promise<Part | null> {
  const note = PartNoteSchema.safeParse(parseJson((await readFile(noteOf(file)).catch(nullIfMissing)) ?? ''))
  const have = (await stat(partOf(file)).catch(nullIfMissing))?.size ?? 0
  if (note.success && note.data.job === job && have > 0 && have <= note.data.total) return { ...note.data, have }
  await dropPart(file)
  return null
}

/** Begins a part anew, with a note where one can be made of the answer's headers. The bytes go before the note about them changes. */
export async function beginPart(file: string, job: string, total: number | null, headers: IncomingHttpHeaders): Promise<void> {
  await dropPart(file)
  const validator = validatorOf(headers)
  if (total === null || total === 0 || validator === null) return
  await writeDurably(noteOf(file), Buffer.from(JSON.stringify({ v: 1, job, total, validator } satisfies PartNote)))
}

/** Removes a part and its note. */
export async function dropPart(file: string): Promise<void> {
  await rm(partOf(file), { force: true })
  await dropNote(file)
}

/** Removes the note of a part that has become a whole clip. */
export async function dropNote(file: string): Promise<void> {
  await rm(noteOf(file), { force: true })
}

/** How much older than the answer a date of last change must be, in milliseconds, to tell versions apart (RFC 7232, 2.2.2). */
const STRONG_DATE_MS = 60_000

/**
 * What tells this version of a file from every other: a strong entity tag, or a date that is old enough (RFC 9110, 13.1.5).
 * A weak tag names files that only mean the same, so their bytes must not be joined.
 */
function validatorOf({ etag, date = '', 'last-modified': modified = '' }: IncomingHttpHeaders): string | null {
  if (etag !== undefined) return /^"[\x21\x23-\x7e]{1,400}"$/.test(etag) ? etag : null
  return Date.parse(date) - Date.parse(modified) >= STRONG_DATE_MS ? modified : null
}
