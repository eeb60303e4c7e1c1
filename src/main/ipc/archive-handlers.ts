import { ok } from '../../shared/ipc/app-error.ts'
import type { ArchiveDesk } from '../backup/archive/archive-desk.ts'
import type { Handlers } from './router.ts'

/** What the requests about the file of everything do. */
export function archiveHandlers(opened: () => Promise<{ readonly archive: ArchiveDesk }>): Pick<Handlers, Extract<keyof Handlers, `archive.${string}`>> {
  return {
    'archive.export': async ({ clips }) => (await opened()).archive.exportAll(clips),
    'archive.import': async () => (await opened()).archive.importAll(),
    'archive.receive': async ({ bytes }) => (await opened()).archive.receive(bytes),
    'archive.piece': async ({ at, bytes }) => (await opened()).archive.piece(at, bytes),
    'archive.importReceived': async () => (await opened()).archive.importReceived(),
    'archive.cancel': async () => ok(await (await opened()).archive.cancel()),
  }
}
