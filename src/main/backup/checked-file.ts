import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { isMissing } from '../durable-file.ts'
import { checkedLine, type LineReading, readCheckedLine } from '../renders/checked-line.ts'

/** The version of files whose form has never changed. */
const FIRST_VERSION = 1
/** Hex digits of the SHA-256 that open a file. */
const CHECKSUM_DIGITS = 64

/** What a file turned out to be: as a line of it is, or `none` where there is no file. */
export type Reading<Value> = LineReading<Value> | { readonly is: 'none' }

/** A value as a file of a version: one checked line. */
export function checkedBytes(value: object, version: number = FIRST_VERSION): Buffer {
  return Buffer.from(checkedLine(value, version, CHECKSUM_DIGITS))
}

/** Reads a file that `checkedBytes` made, of no version after `newest`. Rejects only where the disk itself cannot be read. */
export async function readChecked<Value>(file: string, schema: z.ZodType<Value>, newest: number = FIRST_VERSION): Promise<Reading<Value>> {
  try {
    const text = await readFile(file, 'utf8')
    return text.endsWith('\n') ? readCheckedLine(text.slice(0, -1), { schema, newest, digits: CHECKSUM_DIGITS }) : { is: 'damaged' }
  } catch (error) {
    if (isMissing(error)) return { is: 'none' }
    throw error
  }
}
