import { readFile, rename } from 'node:fs/promises'
import { z } from 'zod'
import { ChordSchema } from '../../shared/actions/chord.ts'
import { DEFAULT_KEYS, type KeyChange, type KeyChoice, KEYS_MAX } from '../../shared/actions/keymap.ts'
import { PresetIdSchema } from '../../shared/actions/presets/presets.ts'
import { ActionIdSchema } from '../../shared/actions/table.ts'
import { isMissing, writeDurably } from '../durable-file.ts'
import { parseJson } from '../json.ts'
import { inWords, type Log } from '../log.ts'

/** The form of the file that is written here, the newest that is understood. */
const VERSION = 1

// Actions and keys as text: what another version knew and this one does not is left out, and the rest still holds.
const FileSchema = z.strictObject({
  v: z.literal(VERSION),
  preset: PresetIdSchema,
  changes: z.array(z.strictObject({ action: z.string(), keys: z.array(z.string()) })),
})

/** What the file of keys turned out to hold. */
export interface KeptKeys {
  readonly choice: KeyChoice
  /** Why it is not all that was chosen, in one sentence; null where it is. */
  readonly trouble: string | null
}

/** Reads the chosen keys. A file that cannot be understood is moved aside, Shotboard's own keys hold, and it is said. */
export async function readKeys(file: string, now: number, log: Log): Promise<KeptKeys> {
  try {
    const read = FileSchema.safeParse(parseJson(await readFile(file)))
    if (read.success) return understood(read.data)
    await rename(file, `${file}.damaged-${now}`)
    log(`keyboard: ${file} cannot be read and was moved aside`)
    return { choice: DEFAULT_KEYS, trouble: `Your keys could not be read, so Shotboard’s own hold. The file is kept as ${file}.damaged-${now}.` }
  } catch (error) {
    if (isMissing(error)) return { choice: DEFAULT_KEYS, trouble: null }
    log(`keyboard: ${inWords(error)}`)
    return { choice: DEFAULT_KEYS, trouble: 'Your keys could not be read from this disk, so Shotboard’s own hold. Restart the app to try again.' }
  }
}

function understood({ preset, changes }: z.infer<typeof FileSchema>): KeptKeys {
  const known = changes.flatMap(({ action, keys }): readonly KeyChange[] => {
    const id = ActionIdSchema.safeParse(action)
    const chords = keys.flatMap((key) => ChordSchema.safeParse(key).data ?? [])
    return id.success && chords.length === keys.length && keys.length <= KEYS_MAX ? [{ action: id.data, keys: chords }] : []
  })
  const lost = changes.length - known.length
  return {
    choice: { preset, changes: known },
    trouble: lost === 0 ? null : `${lost === 1 ? 'One key that you chose is' : `${lost} keys that you chose are`} not known to this version of Shotboard, so the preset’s ${lost === 1 ? 'holds' : 'hold'} there.`,
  }
}

/** Writes the chosen keys. After a crash the file holds the old ones or the new ones. */
export async function writeKeys(file: string, { preset, changes }: KeyChoice): Promise<void> {
  await writeDurably(file, Buffer.from(`${JSON.stringify({ v: VERSION, preset, changes }, null, 1)}\n`))
}
