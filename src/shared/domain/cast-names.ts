import type { CastMember } from './cast.ts'
import { asWholeWords, capitalised, literally, spellingsOf } from './whole-words.ts'

/**
 * Those of the cast whom these words name, in the cast's order.
 *
 * A name counts where it stands as whole words, possessives included (`Mara’s`), in one of three spellings: as the cast
 * writes it, with a capital at its start, or all in capitals as scripts do, however its accents are stored. Nothing else: `will` and `rose` are words,
 * `Will` and `Rose` are people. Where one name lies in another, the longer one counts: `Old Tom` does not name `Tom`.
 * Somebody without a name is never named.
 */
export function namedIn(cast: readonly CastMember[], words: string): readonly CastMember[] {
  const flat = inSpaces(words)
  // Asked at every keystroke, for every shot: only what stands there at all is looked at closely.
  const spellings = cast.flatMap(({ name }) => namesOf(name)).filter((spelling) => flat.includes(inSpaces(spelling)))
  if (spellings.length === 0) return []
  // Of two alternatives that begin at the same place the first one counts, so the longer ones come first.
  const pattern = new RegExp(asWholeWords(anyOf(spellings.toSorted((a, b) => b.length - a.length))), 'gu')
  const found = new Set(words.match(pattern)?.map(inSpaces))
  return cast.filter(({ name }) => namesOf(name).some((spelling) => found.has(inSpaces(spelling))))
}

/** Whether a text opens with this name. */
export function opensWith(text: string, name: string): boolean {
  return new RegExp(`^${asWholeWords(anyOf(namesOf(name)))}`, 'u').test(text)
}

/** The spellings under which a name is known: none for an empty one. */
function namesOf(name: string): readonly string[] {
  const written = name.trim()
  return written === '' ? [] : [written, capitalised(written), written.toUpperCase()].flatMap(spellingsOf)
}

function anyOf(spellings: readonly string[]): string {
  return spellings.map(literally).join('|')
}

function inSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
