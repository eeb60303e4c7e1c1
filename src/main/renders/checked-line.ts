import { createHash } from 'node:crypto'
import { z } from 'zod'
import { parseJson } from '../json.ts'

const VersionedSchema = z.looseObject({ v: z.int().min(1) })

/** How lines of one kind are written and read. */
export interface LineForm<Value> {
  readonly schema: z.ZodType<Value>
  /** The newest version that is understood here. */
  readonly newest: number
  /** Hex digits of the SHA-256 that open each line. */
  readonly digits: number
}

/** What a line turned out to be. `damaged`: its checksum does not hold, or nobody wrote such a line. `newer`: whole, of a newer version. */
export type LineReading<Value> = { readonly is: 'whole'; readonly value: Value } | { readonly is: 'damaged' | 'newer' }

/** A value as a line: checksum, space, JSON with its version as `v`, newline. JSON holds no raw newline. */
export function checkedLine(value: object, version: number, digits: number): string {
  const json = JSON.stringify({ v: version, ...value })
  return `${checksumOf(json, digits)} ${json}\n`
}

/** Reads a line that `checkedLine` made, without its newline. */
export function readCheckedLine<Value>(line: string, { schema, newest, digits }: LineForm<Value>): LineReading<Value> {
  const json = line.slice(digits + 1)
  if (line.charAt(digits) !== ' ' || line.slice(0, digits) !== checksumOf(json, digits)) return { is: 'damaged' }
  const versioned = VersionedSchema.safeParse(parseJson(json))
  if (!versioned.success) return { is: 'damaged' }
  const { v, ...rest } = versioned.data
  if (v > newest) return { is: 'newer' }
  const parsed = schema.safeParse(rest)
  return parsed.success ? { is: 'whole', value: parsed.data } : { is: 'damaged' }
}

function checksumOf(json: string, digits: number): string {
  return createHash('sha256').update(json).digest('hex').slice(0, digits)
}
