import type { WindowLook } from '../../../shared/ipc/window-look.ts'
import { ask } from '../bridge/bridge.ts'
import type { Editor } from '../editor/store.ts'
import { drawnTheme } from '../ui/theme.ts'
import { orSay } from './or-say.ts'
import type { Panels } from './panels.ts'

/** Tells main how the window looks, now and whenever that changes: the next start opens with this frame before the page can draw. */
export function tellLook({ store: panels }: Panels, editor: Editor): void {
  let told = ''
  const tell = (): void => {
    const { boards, inspector, timeline } = panels.getState()
    const look: WindowLook = { theme: drawnTheme.getState().theme, boards: boards.open ? boards.size : 0, inspector: inspector.open ? inspector.size : 0, timeline }
    const words = JSON.stringify(look)
    if (words === told) return
    told = words
    orSay(ask('window.look', look), 'The window’s look could not be remembered', editor)
  }
  tell()
  panels.subscribe(tell)
  drawnTheme.subscribe(tell)
}
