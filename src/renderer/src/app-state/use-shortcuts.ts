import { useEffect } from 'react'
import { actionsOn } from '../../../shared/actions/keymap.ts'
import { chordsOf } from '../../../shared/actions/press.ts'
import { ACTIONS, type ActionId } from '../../../shared/actions/table.ts'
import { listen } from '../bridge/bridge.ts'
import { actionsOf } from './actions/actions.ts'
import { holdBack } from './held-keys.ts'
import { createHeldShuttle } from './held-shuttle.ts'
import { isBehindDialog, isDoneWith, isOnScreen, takesKey } from './key-places.ts'
import { followPresses } from './pressed-controls.ts'
import type { Shotboard } from './start.ts'
import { tellMenu } from './tell-menu.ts'
import { useShotboard } from './use-shotboard.ts'
import { whyNot } from './actions/why-not.ts'

/** Hears the keys and the menu for as long as the app is shown. */
export function useShortcuts(): void {
  const shotboard = useShotboard()
  useEffect(() => {
    const actions = actionsOf(shotboard)
    const shuttle = createHeldShuttle(shotboard.stage)
    const hear = new AbortController()
    holdBack(hear.signal)
    const isPressed = followPresses(hear.signal)
    const perform = (event: KeyboardEvent, action: ActionId | null): void => {
      if (action === null) return
      event.preventDefault()
      if (event.repeat && !ACTIONS[action].repeats) return
      if (!shuttle.down(event.code, action)) actions[action]()
    }
    window.addEventListener('keydown', (event) => perform(event, actionFor(event, shotboard, takesKey)), { signal: hear.signal })
    // Before the control that was pressed, which would answer the same key.
    window.addEventListener('keydown', (event) => {
      const action = actionFor(event, shotboard, (target, chord, meant) => ACTIONS[meant].place === 'player' && isPressed(target) && isDoneWith(target, chord))
      if (action !== null) event.stopPropagation()
      perform(event, action)
    }, { capture: true, signal: hear.signal })
    window.addEventListener('keyup', ({ code }) => shuttle.up(code), { signal: hear.signal })
    window.addEventListener('blur', shuttle.letGo, { signal: hear.signal })
    const stopMenu = listen({
      'menu.chosen': ({ action }) => {
        if (isBehindDialog()) return
        const refusal = whyNot(action, shotboard)
        if (refusal === null) actions[action]()
        else shotboard.editor.say(refusal, 'refused')
      },
    })
    const stopTelling = tellMenu(shotboard)
    return () => {
      stopTelling()
      hear.abort()
      shuttle.letGo()
      stopMenu()
    }
  }, [shotboard])
}

/** What a key that was pressed means here and now; null where it means nothing, or belongs to what has the focus. */
function actionFor(event: KeyboardEvent, shotboard: Shotboard, takes: typeof takesKey): ActionId | null {
  if (event.defaultPrevented || event.isComposing || isBehindDialog()) return null
  const { keymap, mac } = shotboard.keyboard.store.getState()
  for (const chord of chordsOf(event, mac)) {
    const meant = actionsOn(keymap, chord).find((action) => isOnScreen(action, shotboard) && takes(event.target, chord, action))
    if (meant === undefined) continue
    // The system answers such a key with an event of its own, which carries the clipboard.
    return ACTIONS[meant].system !== undefined && ACTIONS[meant].keys.includes(chord) ? null : meant
  }
  return null
}
