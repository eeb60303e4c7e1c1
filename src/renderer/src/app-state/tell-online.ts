import { ask } from '../bridge/bridge.ts'
import type { Editor } from '../editor/store.ts'
import { orSay } from './or-say.ts'

/** Tells main when the machine is on a network again, so that nothing waits for its next try. */
export function tellOnline(editor: Editor): void {
  window.addEventListener('online', () => {
    orSay(ask('app.online', undefined), 'Shotboard could not be told that the network is back', editor)
  })
}
