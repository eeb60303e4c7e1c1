import { type Chord, chordFrom, type Held, type Key, keyNamed, partsOf } from './chord.ts'

/** What is known of a key that was pressed: the part of a browser's KeyboardEvent that is needed. */
export interface Press {
  /** What the key writes, or its name. */
  readonly key: string
  /** Where the key is, by its name on an American keyboard. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
  readonly getModifierState: (name: 'AltGraph') => boolean
}

/** Names of keys in a browser that are other names here. */
const NAMES: Readonly<Record<string, Key>> = {
  ArrowLeft: 'Left', ArrowRight: 'Right', ArrowUp: 'Up', ArrowDown: 'Down', ' ': 'Space', '+': 'Plus',
}
/** The signs of an American keyboard by where they are. */
const PLACES: Readonly<Record<string, Key>> = {
  Comma: ',', Period: '.', Slash: '/', Semicolon: ';', Quote: "'", BracketLeft: '[', BracketRight: ']', Backslash: '\\', Minus: '-', Equal: '=', Backquote: '`',
}

/**
 * The chords that a press may mean, the likeliest first; none for a modifier alone and for keys without a name here.
 * A letter or sign is what the keyboard writes, so that Z is Z in Berlin too. Where it writes something else (another
 * script, or what Option makes of it on macOS), and for digits, it is the place of the key.
 */
export function chordsOf(press: Press, mac: boolean): readonly Chord[] {
  // AltGr only writes: on Windows it comes as Ctrl and Alt, which nobody held.
  const writes = press.getModifierState('AltGraph')
  if (!mac && press.metaKey) return []
  const held: Held = {
    mod: mac ? press.metaKey : press.ctrlKey && !writes,
    ctrl: mac && press.ctrlKey,
    alt: press.altKey && !writes,
    shift: press.shiftKey,
  }
  const written = writtenBy(press.key)
  const placed = placedAt(press.code)
  const chords = [
    // What a sign is written with is not held for anything else.
    ...(written === null || (mac && held.alt) ? [] : [chordFrom(written, isSign(written) ? { ...held, shift: false } : held)]),
    ...(placed === null || (written !== null && isLetter(written)) ? [] : [chordFrom(placed, held)]),
  ]
  // What a preset has on macOS's Control is on the one Ctrl elsewhere.
  const asControl = mac || !held.mod ? [] : chords.map((chord) => chordFrom(partsOf(chord).key, { ...partsOf(chord), mod: false, ctrl: true }))
  return [...new Set([...chords, ...asControl])]
}

function writtenBy(key: string): Key | null {
  const name = NAMES[key] ?? keyNamed(key.length === 1 ? key.toUpperCase() : key)
  return name !== null && /^\d$/.test(name) ? null : name
}

function placedAt(code: string): Key | null {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? []
  return keyNamed(letter ?? digit ?? '') ?? PLACES[code] ?? NAMES[code] ?? keyNamed(code)
}

function isLetter(key: Key): boolean {
  return /^[A-Z]$/.test(key)
}

function isSign(key: Key): boolean {
  return key === 'Plus' || (key.length === 1 && !/[A-Z\d]/.test(key))
}
