import { capitalised } from './whole-words.ts'

/** What could stand in a text in place of what was begun there. Offsets in UTF-16 units. */
export interface Completion {
  readonly from: number
  readonly to: number
  /** What is offered, as it would be written; never empty. */
  readonly offers: readonly string[]
  /** Whether what was begun can hardly be meant otherwise, so that the first offer is chosen beforehand. */
  readonly sure: boolean
}

/**
 * The names that may be meant by what was typed before the caret, longest beginning first; null for none. A name is
 * offered from its second letter on, or with all others behind an `@`. What might as well be an ordinary word has to say
 * more: a name typed without its capital its third letter, a name that opens with a small word (`the keeper`) the
 * beginning of its next one. A name that stands there in full is offered only where it is spelled otherwise.
 */
export function completionAt(text: string, caret: number, names: readonly string[]): Completion | null {
  if (/^[\p{L}\p{M}\p{N}_]/u.test(text.slice(caret))) return null
  const before = text.slice(0, caret)
  const called = /(?<![\p{L}\p{N}_@])@([\p{L}\p{M}\p{N}'’. -]{0,60})$/u.exec(before)
  if (called) {
    const [whole, begun = ''] = called
    const offers = known(names).filter((name) => folded(name).startsWith(folded(begun)))
    return offers.length === 0 ? null : { from: caret - whole.length, to: caret, offers, sure: true }
  }
  const begun = known(names).flatMap((name) => beginningOf(name, before))
  const longest = Math.max(0, ...begun.map(({ length }) => length))
  const best = begun.filter(({ length }) => length === longest)
  return best.length === 0 ? null : { from: caret - longest, to: caret, offers: best.map(({ offer }) => offer), sure: best.every(({ sure }) => sure) }
}

interface Beginning {
  readonly offer: string
  readonly length: number
  readonly sure: boolean
}

/** The longest beginning of a name that a text ends with: none, or one. Letters count as they are read, however their accents are stored. */
function beginningOf(name: string, before: string): readonly Beginning[] {
  const whole = folded(name)
  const firstWord = folded(/^\S+\s*/.exec(name)?.[0] ?? '').length
  const opensSmall = /^\p{Ll}/u.test(name)
  for (let length = Math.min(name.normalize('NFD').length, before.length); length >= 2; length -= 1) {
    const begun = before.slice(-length)
    const letters = folded(begun).length
    if (letters < 2 || !whole.startsWith(folded(begun)) || !beginsAWord(before, length)) continue
    const offer = opensSmall && /^\p{Lu}/u.test(begun) ? capitalised(name) : name
    if (isSame(offer, begun) || isSame(name.toUpperCase(), begun)) return []
    const sure = opensSmall || begun.normalize()[0] === name.normalize()[0]
    if (opensSmall && firstWord < whole.length ? letters <= firstWord : !sure && letters < 3) continue
    return [{ offer, length, sure }]
  }
  return []
}

/** A text without what capitals, and ways to store an accent, make of it. */
function folded(text: string): string {
  return text.toLowerCase().normalize()
}

function isSame(one: string, other: string): boolean {
  return one.normalize() === other.normalize()
}

function beginsAWord(before: string, length: number): boolean {
  return !/[\p{L}\p{M}\p{N}_@'’-]$/u.test(before.slice(0, before.length - length))
}

function known(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '')
}
