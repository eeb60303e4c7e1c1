import { type Chord, type Key, partsOf } from './chord.ts'

const ARROWS: Readonly<Partial<Record<Key, string>>> = { Left: '←', Right: '→', Up: '↑', Down: '↓' }
const WORDS: Readonly<Partial<Record<Key, string>>> = { ...ARROWS, Plus: '+', PageUp: 'Page Up', PageDown: 'Page Down', Escape: 'Esc' }
const MAC_SIGNS: Readonly<Partial<Record<Key, string>>> = {
  ...ARROWS, Plus: '+', PageUp: '⇞', PageDown: '⇟', Home: '↖', End: '↘', Enter: '↩', Delete: '⌦', Backspace: '⌫', Tab: '⇥', Escape: '⎋',
}

/** The keys of a chord one by one, as the machine's own keyboard and menus name them: `⇧ ⌘ Z`, or `Ctrl Shift Z`. */
export function keyCaps(chord: Chord, mac: boolean): readonly string[] {
  const { mod, ctrl, alt, shift, key } = partsOf(chord)
  const held = mac
    ? [ctrl && '⌃', alt && '⌥', shift && '⇧', mod && '⌘']
    : [mod && 'Ctrl', ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift']
  return [...held.filter((cap) => cap !== false), (mac ? MAC_SIGNS : WORDS)[key] ?? key]
}

/** A chord in one word: `⇧⌘Z` on macOS, `Ctrl+Shift+Z` elsewhere. */
export function chordInWords(chord: Chord, mac: boolean): string {
  return keyCaps(chord, mac).join(mac ? '' : '+')
}

/** A chord as Electron's menus spell it. */
export function acceleratorOf(chord: Chord): string {
  const { mod, ctrl, alt, shift, key } = partsOf(chord)
  return [mod && 'CmdOrCtrl', ctrl && 'Control', alt && 'Alt', shift && 'Shift', key].filter((part) => part !== false).join('+')
}

/** A chord as `aria-keyshortcuts` spells it. */
export function ariaChord(chord: Chord, mac: boolean): string {
  const { mod, ctrl, alt, shift, key } = partsOf(chord)
  const name = ARIA_NAMES[key] ?? key
  return [mod && (mac ? 'Meta' : 'Control'), ctrl && 'Control', alt && 'Alt', shift && 'Shift', name].filter((part) => part !== false).join('+')
}

const ARIA_NAMES: Readonly<Partial<Record<Key, string>>> = { Left: 'ArrowLeft', Right: 'ArrowRight', Up: 'ArrowUp', Down: 'ArrowDown' }
