import type { AppError } from '../../shared/ipc/app-error.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import { type Input, type Output, RENDERS_PAGE } from '../../shared/ipc/contract.ts'
import type { RecentBoards } from '../../shared/ipc/window.ts'
import type { PriceBook } from '../prices/price-book.ts'
import type { Trouble } from '../apiframe/outcome.ts'
import type { ArchiveDesk } from '../backup/archive/archive-desk.ts'
import type { KeyboardBook } from '../keyboard/keyboard-book.ts'
import type { RenderDesk } from '../renders/desk.ts'
import type { LimitsBook } from '../renders/spend-limits.ts'
import type { Studios } from '../renders/studios.ts'
import { archiveHandlers } from './archive-handlers.ts'
import { backupHandlers, type BackupRooms } from './backup-handlers.ts'
import { clipHandlers, type ClipRooms, type OpenedClipRooms } from './clip-handlers.ts'
import { filmHandlers, type FilmRooms } from './film-handlers.ts'
import type { Handlers } from './router.ts'
import { storeHandlers, type StoreRooms } from './store-handlers.ts'

/** The rooms that the requests lead to. */
export interface Rooms extends BackupRooms, ClipRooms, FilmRooms, StoreRooms {
  readonly about: Output<'app.about'>
  /** Lets the window go, or asks the user first where something could not be written. */
  readonly readyToClose: (trouble: string | null) => void
  readonly openPage: (page: Input<'app.openPage'>['page']) => Promise<void>
  readonly zoom: (to: Input<'app.zoom'>['to']) => void
  /** Shows the folder of logs in the system's file manager. */
  readonly openLogs: () => void
  /** Marks the window as edited, where the platform has such a mark. */
  readonly showEdited: (edited: boolean) => void
  /** Keeps how the window looks for the next start. */
  readonly rememberLook: (look: Input<'window.look'>) => void
  /** The native menu, which the page keeps at what is open and what can be done. */
  readonly menu: {
    readonly showRecent: (boards: RecentBoards) => void
    readonly showCannot: (actions: Input<'window.menu'>['cannot']) => void
  }
  /** Asks for a script by the system's dialog and reads it. */
  readonly openScript: () => Promise<Answer<Output<'scripts.open'>>>
  readonly studios: Studios
  readonly priceBook: PriceBook
  readonly limits: LimitsBook
  readonly keyboard: KeyboardBook
  /** Tries now what waits for a later try. */
  readonly wake: () => void
  /** What is open once the list of renders has been read. A long one takes a while; the first to ask has it read. */
  readonly opened: () => Promise<OpenedRooms>
}

/** The rooms that have to know every render. */
export interface OpenedRooms extends OpenedClipRooms {
  readonly archive: ArchiveDesk
  readonly desk: RenderDesk
  /** The money of every order, deleted ones too. */
  readonly spend: () => Output<'spend.list'>
}

/** What each request of the contract does. */
export function createHandlers(rooms: Rooms): Handlers {
  const { about, readyToClose, zoom, openPage, openLogs, showEdited, rememberLook, menu, studios, priceBook, limits, keyboard, wake, openScript, opened } = rooms
  return {
    ...backupHandlers(rooms),
    ...archiveHandlers(opened),
    ...clipHandlers(rooms, opened),
    ...storeHandlers(rooms),
    ...filmHandlers(rooms),
    'app.about': async () => ok(about),
    'app.readyToClose': async ({ trouble }) => ok(readyToClose(trouble)),
    'app.zoom': async ({ to }) => ok(zoom(to)),
    'app.openPage': async ({ page }) => ok(await openPage(page)),
    'app.openLogs': async () => ok(openLogs()),

    'window.edited': async ({ edited }) => ok(showEdited(edited)),
    'window.recent': async ({ boards }) => ok(menu.showRecent(boards)),
    'window.look': async (look) => ok(rememberLook(look)),
    'window.menu': async ({ cannot }) => ok(menu.showCannot(cannot)),

    'studio.status': async () => ok(studios.status()),
    'studio.refresh': async () => ok(await studios.refresh()),

    'key.set': async ({ key }) => {
      const refused = await studios.setKey(key)
      return refused ? fail('refused', refused.refusal) : ok(studios.status())
    },
    'key.clear': async () => {
      await studios.clearKey()
      return ok(studios.status())
    },
    'key.test': async ({ key }) => {
      const account = await studios.testKey(key)
      if ('lacking' in account) return fail('refused', account.lacking)
      return 'kind' in account ? troubled(account) : ok(account)
    },

    'limits.get': async () => ok(limits.status()),
    'limits.set': (wanted) => limits.set(wanted),
    'keyboard.get': async () => ok(keyboard.status()),
    'keyboard.set': (choice) => keyboard.set(choice),
    'app.online': async () => ok(wake()),

    'prices.sheet': async () => ok(priceBook.prices()),
    'prices.correct': async (asked) => {
      if (asked.by === 'hand') return priceBook.enter(asked.figure, asked.credits)
      const render = (await opened()).desk.list().find(({ order }) => order.id === asked.order)
      return render ? priceBook.learn(render) : fail('missing', 'There is no such render any more.')
    },
    'prices.withdraw': ({ id }) => priceBook.withdraw(id),

    'scripts.open': openScript,

    'renders.sign': async (signature) => (await opened()).desk.sign(signature),
    'spend.list': async () => ok((await opened()).spend()),
    'renders.list': async ({ before }) => ok((await opened()).desk.page(before, RENDERS_PAGE)),
    'renders.decide': async ({ id, choice }) => (await opened()).desk.decide(id, choice),
    'renders.delete': async ({ id }) => (await opened()).desk.remove(id),
  }
}

function troubled({ status, sentence }: Trouble): Answer<never> {
  const code: AppError['code'] = status === null ? 'unreachable' : 'service'
  return fail(code, sentence)
}
