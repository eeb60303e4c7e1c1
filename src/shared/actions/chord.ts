import { z } from 'zod'

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z'] as const
const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
/** Characters that are keys of their own, whether or not a keyboard asks for Shift to write them. `Plus` is `+`, which joins. */
const SYMBOLS = [',', '.', '/', ';', "'", '[', ']', '\\', '-', '=', '`', '?', 'Plus'] as const
const FUNCTION_KEYS = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12'] as const
const NAMED = ['Left', 'Right', 'Up', 'Down', 'Home', 'End', 'PageUp', 'PageDown', 'Space', 'Enter', 'Delete', 'Backspace', 'Tab', 'Escape'] as const

const KEYS = [...LETTERS, ...DIGITS, ...SYMBOLS, ...FUNCTION_KEYS, ...NAMED] as const
/** One key, without what is held with it. Letters and signs are what the keyboard writes, not where it has them. */
export type Key = (typeof KEYS)[number]

/**
 * What is held, always in this order: `Mod` is Cmd on macOS and Ctrl elsewhere; `Ctrl` is macOS's Control. Elsewhere that
 * is the key of `Mod`, and only presets of programs that live on macOS spell it.
 */
const MODIFIERS = [
  '', 'Shift+', 'Alt+', 'Alt+Shift+', 'Mod+', 'Mod+Shift+', 'Mod+Alt+', 'Mod+Alt+Shift+',
  'Ctrl+', 'Ctrl+Shift+', 'Ctrl+Alt+', 'Ctrl+Alt+Shift+', 'Mod+Ctrl+', 'Mod+Ctrl+Shift+', 'Mod+Ctrl+Alt+', 'Mod+Ctrl+Alt+Shift+',
] as const
type Modifiers = (typeof MODIFIERS)[number]

/** A key with what is held, in the one spelling that is kept: `Mod+Shift+Z`, `Alt+Left`, `B`. */
export type Chord = `${Modifiers}${Key}`

/** What is held with a key. */
export interface Held {
  readonly mod: boolean
  /** macOS's Control. */
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/** A chord in its parts. */
export interface ChordParts extends Held {
  readonly key: Key
}

const PARTS: ReadonlyMap<string, ChordParts> = new Map(
  MODIFIERS.flatMap((modifiers) =>
    KEYS.map((key) => {
      const held = modifiers.split('+')
      return [`${modifiers}${key}`, { key, mod: held.includes('Mod'), ctrl: held.includes('Ctrl'), alt: held.includes('Alt'), shift: held.includes('Shift') }] as const
    }),
  ),
)

/** A chord as it is stored and as it crosses the door. */
export const ChordSchema = z.enum(MODIFIERS.flatMap((modifiers) => KEYS.map((key): Chord => `${modifiers}${key}`)))

/** A chord taken apart. */
export function partsOf(chord: Chord): ChordParts {
  const parts = PARTS.get(chord)
  if (!parts) throw new Error(`${chord} is not a chord`)
  return parts
}

/** The chord of a key with what is held. */
export function chordFrom(key: Key, { mod, ctrl, alt, shift }: Held): Chord {
  return `${mod ? 'Mod+' : ''}${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
}

/** The key that a name stands for; null where there is none. */
export function keyNamed(name: string): Key | null {
  return KEYS.find((key) => key === name) ?? null
}
