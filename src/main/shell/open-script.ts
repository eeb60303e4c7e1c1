import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { whyNoScript } from '../../shared/domain/script-file.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'

/** A script’s file as it lies on the disk; the page makes text of it, as of a dropped one. */
export interface OpenedScript {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Asks for a script and reads it, if it is none too long; null where the user chose none. The page never learns where it lies. */
export async function openScript(choose: () => Promise<string | null>): Promise<Answer<OpenedScript | null>> {
  const path = await choose()
  if (path === null) return ok(null)
  const name = basename(path).slice(-255)
  try {
    const file = await open(path)
    try {
      const stat = await file.stat()
      const trouble = stat.isFile() ? whyNoScript(name, stat.size) : `“${name}” is no file.`
      if (trouble !== null) return fail('refused', trouble)
      // A copy of its own buffer: what crosses to the page is these bytes, not the pool that Node read them into.
      return ok({ name, bytes: new Uint8Array(await file.readFile()) })
    } finally {
      await file.close()
    }
  } catch (error) {
    return fail('refused', `“${name}” could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
