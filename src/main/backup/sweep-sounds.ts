import type { Board } from '../../shared/domain/storyboard.ts'
import type { Log } from '../log.ts'
import type { SoundStore } from '../renders/sounds.ts'
import type { Backup } from './backup.ts'

/** What the sweep works with. */
interface SweepTools {
  readonly backup: Pick<Backup, 'copy' | 'list'>
  readonly sounds: Pick<SoundStore, 'older' | 'removeOlder'>
  readonly log: Log
}

/**
 * Removes the scratch audio that no board names any more, neither today's nor those of any snapshot: a state that can be
 * gone back to keeps what is heard in it. Where today's boards cannot be read, nothing is removed.
 */
export async function sweepSounds({ backup, sounds, log }: SweepTools): Promise<void> {
  const kept = await sounds.older()
  if (kept.length === 0) return
  const latest = await backup.copy(null)
  if (!latest) return
  const used = new Set<string>(namedBy(latest.boards))
  for (const { id } of await backup.list()) for (const sound of namedBy((await backup.copy(id))?.boards ?? [])) used.add(sound)
  const unused = kept.filter((id) => !used.has(id))
  for (const id of unused) await sounds.removeOlder(id)
  if (unused.length > 0) log(`sounds: ${unused.length} that no board names were removed`)
}

function namedBy(boards: readonly Board[]): readonly string[] {
  return boards.flatMap(({ sound }) => sound?.id ?? [])
}
