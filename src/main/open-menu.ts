import { join } from 'node:path'
import type { Emit } from './ipc/transport.ts'
import { type KeyboardBook, openKeyboardBook } from './keyboard/keyboard-book.ts'
import type { Log } from './log.ts'
import { type LiveMenu, liveMenu } from './shell/live-menu.ts'
import type { Page } from './shell/page.ts'

/** What the menu is opened with. */
interface MenuNeeds {
  readonly home: string
  readonly page: Page
  readonly emit: Emit
  readonly openLogs: () => void
  readonly log: Log
}

/** The native menu, and the keys that it shows. */
export interface MenuRoom {
  readonly menu: LiveMenu
  readonly keyboard: KeyboardBook
}

/** Puts the native menu in place with the keys that hold. By itself, before all other rooms: the window is not shown without it. */
export async function openMenu({ home, page, emit, openLogs, log }: MenuNeeds): Promise<MenuRoom> {
  const mac = process.platform === 'darwin'
  const menu = liveMenu((action) => emit('menu.chosen', { action }), { mac, development: page.inDevelopment, openLogs, openBoard: (id) => emit('board.asked', { id }) })
  const keyboard = await openKeyboardBook({ file: join(home, 'keyboard.json'), mac, changed: menu.showKeys, now: Date.now, log })
  menu.showKeys(keyboard.status().choice)
  return { menu, keyboard }
}
