import { readFile, rename } from 'node:fs/promises'
import { z } from 'zod'
import { type Correction, CorrectionSchema } from '../../shared/domain/corrections.ts'
import { nullIfMissing, writeDurably } from '../durable-file.ts'
import { parseJson } from '../json.ts'
import type { Log } from '../log.ts'

/** The form of the file that is written here, the newest that is understood. */
const VERSION = 1

const FileSchema = z.strictObject({ v: z.literal(VERSION), corrections: z.array(CorrectionSchema).readonly() })
const VersionedSchema = z.looseObject({ v: z.int().min(1) })

/** What the file of corrections turned out to hold. */
export interface KeptCorrections {
  readonly corrections: readonly Correction[]
  /** Why some may be missing, in one sentence; null where none are. */
  readonly trouble: string | null
  /** Whether the file may be written: what a newer version wrote may not. */
  readonly writable: boolean
}

const NOTHING: KeptCorrections = { corrections: [], trouble: null, writable: true }

/** Reads the corrections. A file that cannot be understood is moved aside and said; one of a newer version stays untouched. */
export async function readCorrections(file: string, now: number, log: Log): Promise<KeptCorrections> {
  const bytes = await readFile(file).catch(nullIfMissing)
  if (bytes === null) return NOTHING
  const json = parseJson(bytes)
  const read = FileSchema.safeParse(json)
  if (read.success) return { ...NOTHING, corrections: read.data.corrections }
  const versioned = VersionedSchema.safeParse(json)
  if (versioned.success && versioned.data.v > VERSION) return { ...NOTHING, trouble: NEWER, writable: false }
  const aside = `${file}.damaged-${now}`
  await rename(file, aside)
  log(`prices: ${file} cannot be read and was moved to ${aside}`)
  return { ...NOTHING, trouble: `Your corrections of the price sheet could not be read, so prices are those that came with Shotboard. The file is kept as ${aside}.` }
}

/** Writes all corrections. Resolves once they are on the disk; after a crash the file holds the old ones or the new ones. */
export async function writeCorrections(file: string, corrections: readonly Correction[]): Promise<void> {
  await writeDurably(file, Buffer.from(`${JSON.stringify({ v: VERSION, corrections }, null, 1)}\n`))
}

const NEWER = 'Your corrections of the price sheet were written by a newer Shotboard, so prices are those that came with this one. Nothing was changed: install that version to see them.'
