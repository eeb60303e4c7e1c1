import { type Chord, partsOf } from '../../../shared/actions/chord.ts'
import { ACTIONS, type ActionId } from '../../../shared/actions/table.ts'
import type { Shotboard } from './start.ts'

/** Whether a dialog or a list that opened has the keys: nothing happens behind it. */
export function isBehindDialog(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null
}

/** Whether what an action changes is on the screen: no board is changed unseen. */
export function isOnScreen(action: ActionId, { view }: Shotboard): boolean {
  const { workspace } = view.store.getState()
  switch (ACTIONS[action].place) {
    case 'window':
      return true
    case 'board':
    case 'timeline':
      return workspace === 'board'
    case 'player':
      return workspace !== 'plan'
    case 'library':
      return workspace === 'library'
  }
}

const FIELDS = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, [contenteditable]'
/** What opened over the window and is chosen from by keys. */
const LISTS = '[role=menu], [role=listbox], [role=combobox][aria-expanded=true]'
const STAGE = 'ol[aria-label=Timeline], [aria-label="Timeline panel"], [aria-label=Viewer]'

/** Whether this is a place to type in. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null
}

/** Whether a key means this action where the focus is, and not text in a field or a choice in a list. */
export function takesKey(target: EventTarget | null, chord: Chord, action: ActionId): boolean {
  if (!(target instanceof Element) || target === document.body) return true
  const { place, whileTyping } = ACTIONS[action]
  if (place === 'player') return runsPlayer(target, chord)
  if (isField(target)) return (place === 'window' || whileTyping === true) && !isForText(chord)
  if (target.closest(LISTS) && isForText(chord)) return false
  return place !== 'timeline' || target.closest(STAGE) !== null
}

/** Where a key that steps or runs belongs to what holds the focus, and where the player hears it. A shot says for itself when it takes Space. */
const TAKES_SPACE = 'button:not([data-shot]), a[href], summary, [role=button], [role=radio], [role=switch], [role=checkbox], [role=tab]'
const TAKES_STEPS = 'input[type=range]:not([data-position]), [role=radio], [role=tab], [role=slider], [role=combobox]'
const PLAYERS = `${STAGE}, [aria-label=Preview]`

/**
 * Whether a key runs the player. Letters do, unless something is being written or chosen; Space and the keys that step
 * do only where the focus is on the player, the timeline or nothing, and not on a control that uses them.
 */
function runsPlayer(target: Element, chord: Chord): boolean {
  if (target.closest(`${FIELDS}, select, [role=dialog], [role=alertdialog], ${LISTS}`)) return false
  const { key } = partsOf(chord)
  if (key.length === 1) return true
  return target.closest(PLAYERS) !== null && !target.closest(key === 'Space' ? TAKES_SPACE : TAKES_STEPS)
}

/** What is walked on by steps though the pointer pressed it. */
const KEEPS_STEPS = '[aria-label=Clips] *, [role=toolbar] *'

/** Whether a key that steps or runs is the player's on a control that was pressed. */
export function isDoneWith(control: EventTarget | null, chord: Chord): boolean {
  const { key } = partsOf(chord)
  if (!(control instanceof Element) || key.length === 1 || control.closest(LISTS) || !control.matches(TAKES_SPACE)) return false
  return key === 'Space' || !control.matches(KEEPS_STEPS)
}

/** The chords with Ctrl or Cmd that every text field understands, with Shift too, and those that it understands without. */
const EDITING = new Set<string>(['V', 'Left', 'Right', 'Up', 'Down', 'Home', 'End', 'Backspace', 'Delete'])
const EDITING_PLAINLY = new Set<string>(['A', 'C', 'X'])

/** Whether a key writes, or moves and changes what is written. */
function isForText(chord: Chord): boolean {
  const { mod, ctrl, shift, key } = partsOf(chord)
  if (/^F\d/.test(key)) return false
  return mod ? EDITING.has(key) || (!shift && EDITING_PLAINLY.has(key)) : !ctrl
}
