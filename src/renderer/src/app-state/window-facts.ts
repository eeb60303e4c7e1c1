import type { BoardId, Project } from '../../../shared/domain/storyboard.ts'
import { RECENT_BOARDS_MAX } from '../../../shared/ipc/window.ts'
import { ask, listen } from '../bridge/bridge.ts'
import type { Autosave } from '../editor/autosave.ts'
import { type Editor, shownBoard } from '../editor/store.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { writePreference } from '../storage/preferences.ts'
import { orSay } from './or-say.ts'
import type { ViewControl } from './view.ts'

/** What the window and its menu are told of. */
interface Told {
  readonly db: ShotboardDb
  readonly editor: Editor
  readonly autosave: Autosave
  readonly view: ViewControl
  /** The boards that were open before, the last first. */
  readonly remembered: readonly BoardId[]
  /** Kept once the window is on the screen: main draws its menu anew for the recent boards. */
  readonly drawn: Promise<void>
}

/** Keeps the window's title, its mark for unsaved edits and the menu of recent boards at what is open. */
export function tellWindow({ db, editor, autosave, view, remembered, drawn }: Told): void {
  const title = (): void => {
    document.title = `${shownBoard(editor.store.getState()).name} · Shotboard`
  }
  let recent = remembered
  let told = ''
  const tellRecent = (): void => {
    const state = editor.store.getState()
    const board = shownBoard(state)
    if (recent[0] !== board.id) {
      recent = [board.id, ...recent.filter((id) => id !== board.id)].slice(0, RECENT_BOARDS_MAX)
      writePreference(db, 'recentBoards', recent).catch((error: unknown) => editor.say(`The recent boards could not be remembered: ${String(error)}`, 'refused'))
    }
    // The open one is not opened again.
    const listed = named(recent, state.history.present).filter(({ id }) => id !== board.id)
    const words = JSON.stringify(listed)
    if (words === told) return
    told = words
    orSay(ask('window.recent', { boards: listed }), 'The menu could not be told the recent boards', editor)
  }
  title()
  editor.store.subscribe(title)
  void drawn.then(() => {
    tellRecent()
    editor.store.subscribe(tellRecent)
  })
  autosave.state.subscribe((now, before) => {
    const edited = now.is === 'unsaved' || now.is === 'saving' || now.is === 'failed'
    if (now.is !== before.is) orSay(ask('window.edited', { edited }), 'The window could not be told what is unsaved', editor)
  })
  listen({
    'board.asked': ({ id }) => {
      if (!editor.store.getState().history.present.boards.some((board) => board.id === id)) return
      editor.openBoard(id)
      view.goTo('board')
    },
  })
}

function named(ids: readonly BoardId[], { boards }: Project): readonly { readonly id: BoardId; readonly name: string }[] {
  return ids.flatMap((id) => boards.find((board) => board.id === id) ?? []).map(({ id, name }) => ({ id, name }))
}
