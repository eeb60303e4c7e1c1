import { ACTION_IDS, ACTIONS, type ActionId } from '../../../shared/actions/table.ts'
import { ask } from '../bridge/bridge.ts'
import { isBehindDialog } from './key-places.ts'
import { orSay } from './or-say.ts'
import type { Shotboard } from './start.ts'
import { whyNot } from './actions/why-not.ts'

/** The longest that the menu may be behind, in milliseconds: no hand is in a menu sooner. */
const LATEST = 200

/**
 * Keeps main told which menu items cannot be done now, by the same facts as the palette. However much happens, it is
 * looked at once the page is idle, and told only where it changed. Returns how to stop that.
 */
export function tellMenu(shotboard: Shotboard): () => void {
  const { editor, view, playhead, renders, stage } = shotboard
  let told = ''
  let waiting: number | null = null

  const tell = (): void => {
    waiting = null
    // In the middle of a gesture the board is not settled, and its end is heard as well.
    if (editor.store.getState().gesture !== null) return
    const cannot = cannotNow(shotboard)
    if (told === cannot.join()) return
    told = cannot.join()
    orSay(ask('window.menu', { cannot }), 'The menu could not be told what can be done', editor)
  }
  const soon = (): void => {
    waiting ??= requestIdleCallback(tell, { timeout: LATEST })
  }

  soon()
  const stops = [editor.store, view.store, playhead.store, renders.store].map((store) => store.subscribe(soon))
  const stopStage = stage.onChange(soon)
  // A dialog comes as a child of the body, and takes the focus or gives it back.
  const bodies = new MutationObserver(soon)
  bodies.observe(document.body, { childList: true })
  document.addEventListener('focusin', soon)
  return () => {
    if (waiting !== null) cancelIdleCallback(waiting)
    for (const stop of [...stops, stopStage]) stop()
    bodies.disconnect()
    document.removeEventListener('focusin', soon)
  }
}

/** What the system does by itself in a text field is the system's to grey. */
function cannotNow(shotboard: Shotboard): readonly ActionId[] {
  const behind = isBehindDialog()
  return ACTION_IDS.filter((action) => ACTIONS[action].system === undefined && (behind || whyNot(action, shotboard) !== null))
}
