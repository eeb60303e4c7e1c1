import { fail, ok } from '../../shared/ipc/app-error.ts'
import { type Backup, UNREADABLE } from '../backup/backup.ts'
import type { SetAside } from '../backup/set-aside.ts'
import type { Handlers } from './router.ts'

/** The rooms behind the copies of the project. */
export interface BackupRooms {
  readonly backup: Backup
  readonly setAside: SetAside
  /** Ends the app and starts it again. */
  readonly restart: () => void
}

/** What the requests about copies of the project do. */
export function backupHandlers({ backup, setAside, restart }: BackupRooms): Pick<Handlers, Extract<keyof Handlers, `backup.${string}`>> {
  return {
    'backup.state': async () => ok(backup.state()),
    'backup.keep': async (save) => {
      const kept = await backup.keep(save)
      if ('refusal' in kept) return fail('refused', kept.refusal)
      // A save was possible, so the database could be opened.
      await setAside.forgive()
      return ok(kept)
    },
    'backup.list': async () => ok(await backup.list()),
    'backup.copy': async ({ id }) => {
      const copy = await backup.copy(id)
      return copy ? ok(copy) : fail('missing', UNREADABLE)
    },
    'backup.promote': async ({ id }) => {
      const refused = await backup.promote(id)
      return refused ? fail('refused', refused.refusal) : ok(undefined)
    },
    'backup.setAside': async ({ again }) => {
      const restarting = await setAside.ask(again)
      if (restarting) restart()
      return ok({ restarting })
    },
  }
}
