import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Timestamp } from '../../shared/domain/units.ts'
import { nullIfMissing, writeDurably } from '../durable-file.ts'
import type { Log } from '../log.ts'
import { checkedBytes, readChecked } from './checked-file.ts'

/** Moves a database that Chromium cannot open out of its way, between two starts of the app, and never twice on end. */
export interface SetAside {
  /** Writes down that the next start shall do it. False where that was done already and did not help; `again` asks all the same. */
  readonly ask: (again: boolean) => Promise<boolean>
  /** The database works: another damage, some day, may be set aside anew. */
  readonly forgive: () => Promise<void>
}

const NoteSchema = z.strictObject({ is: z.enum(['asked', 'done']) })

/**
 * Does what the last run asked for: the page's databases get another name, with the moment in it, and stay on the disk.
 * To be called before a window is opened, because Chromium holds the files from then on.
 */
export async function openSetAside(home: string, note: string, now: () => Timestamp, log: Log): Promise<SetAside> {
  const writeNote = (is: 'asked' | 'done'): Promise<void> => writeDurably(note, checkedBytes({ is }))
  const read = await readChecked(note, NoteSchema)
  let done = read.is === 'whole' && read.value.is === 'done'
  let noted = read.is !== 'none'
  if (read.is === 'whole' && read.value.is === 'asked') {
    const name = `IndexedDB.damaged-${new Date(now()).toISOString().replaceAll(':', '-')}`
    await rename(join(home, 'IndexedDB'), join(home, name)).catch(nullIfMissing)
    log(`backup: the database was set aside as ${name}`)
    await writeNote('done')
    done = true
  }
  return {
    ask: async (again) => {
      if (done && !again) return false
      await writeNote('asked')
      noted = true
      return true
    },
    forgive: async () => {
      if (!noted) return
      await rm(note, { force: true })
      noted = false
      done = false
    },
  }
}
