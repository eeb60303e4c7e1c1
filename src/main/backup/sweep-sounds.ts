import type { SoundId } from '../../shared/domain/sound.ts'
import type { Board } from '../../shared/domain/storyboard.ts'
import type { Log } from '../log.ts'
import type { SoundStore } from '../renders/sounds.ts'
import type { Backup } from './backup.ts'

/** What the sweep works with. */
interface SweepTools {
  readonly backup: Pick<Backup, 'copy' | 'ids'>
  readonly sounds: Pick<SoundStore, 'older' | 'removeOlder'>
  readonly log: Log
}

/**
 * Removes the scratch audio that no board names any more, neither today's nor those of any snapshot: a state that can be
 * gone back to keeps what is heard in it. Where any of them cannot be read, nothing is removed: it may be a newer
 * version's. Snapshots are read one after the other, and only for as long as there is something that nobody named yet.
 */
export async function sweepSounds({ backup, sounds, log }: SweepTools): Promise<void> {
  const unused = new Set(await sounds.older())
  if (unused.size === 0) return
  const latest = await backup.copy(null)
  if (!latest) return
  takeOutNamed(unused, latest.boards)
  for (const id of await backup.ids()) {
    if (unused.size === 0) return
    const snapshot = await backup.copy(id)
    if (!snapshot) return
    takeOutNamed(unused, snapshot.boards)
  }
  for (const id of unused) await sounds.removeOlder(id)
  if (unused.size > 0) log(`sounds: ${unused.size} that no board names were removed`)
}

function takeOutNamed(sounds: Set<SoundId>, boards: readonly Board[]): void {
  for (const { sound } of boards) if (sound) sounds.delete(sound.id)
}
