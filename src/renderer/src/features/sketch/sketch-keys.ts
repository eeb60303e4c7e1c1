/** What a key means while a sketch is open. */
export type SketchKey =
  | { readonly is: 'pen' | 'eraser' | 'undo' | 'redo' | 'onion' | 'thinner' | 'thicker' | 'done' }
  | { readonly is: 'tone'; readonly index: number }

interface Press {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const LETTERS: Readonly<Record<string, 'pen' | 'eraser' | 'onion' | 'thinner' | 'thicker'>> = { p: 'pen', b: 'pen', e: 'eraser', o: 'onion', '[': 'thinner', ']': 'thicker' }

/** Null for every other key. What is undone is the sketch's own, never the board's. */
export function sketchKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: Press): SketchKey | null {
  const letter = key.toLowerCase()
  if (altKey) return null
  if (ctrlKey || metaKey) {
    if (letter === 'z') return { is: shiftKey ? 'redo' : 'undo' }
    if (letter === 'y') return { is: 'redo' }
    return key === 'Enter' ? { is: 'done' } : null
  }
  const [, digit] = /^Digit([1-6])$/.exec(code) ?? []
  if (digit !== undefined) return { is: 'tone', index: Number(digit) - 1 }
  const is = LETTERS[letter]
  return is === undefined ? null : { is }
}
