import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { parseJson } from '../apiframe/json.ts'
import { isMissing } from '../durable-file.ts'

/** The version of files whose form has never changed. */
const FIRST_VERSION = 1
/** Hex digits of the SHA-256 that open a file. */
const CHECKSUM_DIGITS = 64

const VersionedSchema = z.looseObject({ v: z.int().min(1) })

/** What a file turned out to be. `damaged`: its checksum does not hold, or nobody wrote such a file. `newer`: whole, of a newer version. */
export type Reading<Value> =
  | { readonly is: 'whole'; readonly value: Value }
  | { readonly is: 'none' | 'damaged' | 'newer' }

/** A value as a file of a version: checksum, space, JSON with the version as `v`, newline. */
export function checkedBytes(value: object, version: number = FIRST_VERSION): Buffer {
  const json = JSON.stringify({ v: version, ...value })
  return Buffer.from(`${checksumOf(json)} ${json}\n`)
}

/** Reads a file that `checkedBytes` made, of no version after `newest`. Rejects only where the disk itself cannot be read. */
export async function readChecked<Value>(file: string, schema: z.ZodType<Value>, newest: number = FIRST_VERSION): Promise<Reading<Value>> {
  try {
    return readingOf(await readFile(file, 'utf8'), schema, newest)
  } catch (error) {
    if (isMissing(error)) return { is: 'none' }
    throw error
  }
}

function readingOf<Value>(text: string, schema: z.ZodType<Value>, newest: number): Reading<Value> {
  const json = text.slice(CHECKSUM_DIGITS + 1, -1)
  if (!text.endsWith('\n') || text.slice(0, CHECKSUM_DIGITS + 1) !== `${checksumOf(json)} `) return { is: 'damaged' }
  const versioned = VersionedSchema.safeParse(parseJson(Buffer.from(json)))
  if (!versioned.success) return { is: 'damaged' }
  const { v, ...rest } = versioned.data
  if (v > newest) return { is: 'newer' }
  const parsed = schema.safeParse(rest)
  return parsed.success ? { is: 'whole', value: parsed.data } : { is: 'damaged' }
}

function checksumOf(json: string): string {
  return createHash('sha256').update(json).digest('hex')
}
