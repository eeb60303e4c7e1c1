import { join } from 'node:path'
import type { Log } from '../log.ts'
import { diskOf, gigabytes, reserveOf } from '../renders/free-space.ts'
import type { Rendering } from '../renders/rendering.ts'
import type { ArchiveDesk, ArchiveTools } from './archive/archive-desk.ts'
import { type Backup, openBackup } from './backup.ts'

/** What it is opened with. */
export interface CopiesOptions {
  readonly home: string
  readonly log: Log
}

/** What the file of everything is opened with. */
export interface ArchiveOptions extends CopiesOptions, Pick<ArchiveTools, 'chooseTarget' | 'chooseSource' | 'progress' | 'app' | 'backup'> {
  readonly rendering: Pick<Rendering, 'images' | 'sounds' | 'clips' | 'desk'>
}

/** Opens the copies over the app's folder. */
export function openCopies({ home, log }: CopiesOptions): Promise<Backup> {
  return openBackup({ folder: join(home, 'backup'), now: Date.now, log })
}

/** Opens the file of everything, out and in, over what is kept and what was rendered. */
export async function openArchive({ home, rendering, log, ...options }: ArchiveOptions): Promise<ArchiveDesk> {
  const { images, sounds, clips, desk } = rendering
  const { openArchiveDesk } = await import('./archive/archive-desk.ts')
  return openArchiveDesk({
    ...options,
    staging: join(home, 'importing'),
    now: Date.now,
    images,
    sounds,
    clips,
    desk,
    log,
    lacksRoom: async (bytes) => {
      const disk = await diskOf(home)
      const lacking = bytes + reserveOf(disk) - disk.free
      return lacking > 0 ? `The disk with your clips is too full for this file: free ${gigabytes(lacking)}, then import it again.` : null
    },
  })
}
