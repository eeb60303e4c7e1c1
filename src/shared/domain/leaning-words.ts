import { namedIn } from './cast-names.ts'
import type { CastMember } from './cast.ts'
import { filmWordsIn } from './film-words-in-text.ts'

/** Words in a text that lean on something said elsewhere: what they are, and where, in UTF-16 units. */
export interface Leaning {
  readonly words: string
  readonly from: number
  readonly to: number
}

/** Openings that lean on the shot before. */
const OPENING = /^\s*(then|he|she|they|his|her|their|the same|again|meanwhile)(?![\p{L}\p{N}’'-])/iu

/** The opening of a text that leans on the shot before; null for one that stands by itself. */
export function leaningOpeningOf(text: string): Leaning | null {
  const found = OPENING.exec(text)
  const words = found?.[1]
  return found && words !== undefined ? { words, from: found[0].length - words.length, to: found[0].length } : null
}

/** What is called the same, but “at the same time” and “two cups of the same blue”. */
const THE_SAME = /(?<!(?:at|of|all|both) )the same (?!time|moment)([\p{L}-]+)/giu
const ANOTHER_SHOT = /(?<![\p{L}\p{N}])(?:as before|like before|from before|(?:in|from|of) (?:the )?(?:previous|last|next|first|other) (?:shot|scene|clip)|(?:previous|preceding) (?:shot|scene|clip)|(?:from|in|like|as in) shot \d)(?![\p{L}\p{N}])/iu
const PRONOUN = /(?<![\p{L}\p{N}’'-])(?:he|she|they|him|her|his|hers|them|their|theirs)(?![\p{L}\p{N}’'-])/iu
/** Words before a pronoun that bring nobody in: it still has nobody to stand for. */
const BRINGS_NOBODY = new Set('a an the on in of at to into from with as when while and then slow slowly soft interior exterior int ext day night dawn dusk morning evening afternoon noon midnight sunset sunrise shot view camera later now suddenly close up front behind over'.split(' '))

/**
 * The first words of a text that lean on something outside of it: what is “the same” as nothing that was named, another
 * shot, or a “she” before whom nobody and nothing was named. What may just as well stand by itself is let through.
 */
export function leaningIn(text: string, cast: readonly CastMember[]): Leaning | null {
  const found = [sameAsNothing(text), at(ANOTHER_SHOT.exec(text)), pronounForNobody(text, cast)]
  return found.reduce((first, one) => (one && (!first || one.from < first.from) ? one : first), null)
}

function sameAsNothing(text: string): Leaning | null {
  for (const match of text.matchAll(THE_SAME)) {
    const named = new RegExp(String.raw`(?<![\p{L}])${match[1] ?? ''}(?![\p{L}])`, 'iu').test(text.slice(0, match.index))
    if (!named) return at(match)
  }
  return null
}

function pronounForNobody(text: string, cast: readonly CastMember[]): Leaning | null {
  const match = PRONOUN.exec(text)
  if (!match) return null
  const before = text.slice(0, match.index)
  if (namedIn(cast, before).length > 0) return null
  const rest = filmWordsIn(before).toReversed().reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), before)
  const someone = (rest.match(/[\p{L}\p{N}’'-]+/gu) ?? []).some((word) => !BRINGS_NOBODY.has(word.toLowerCase()))
  return someone ? null : at(match)
}

function at(match: RegExpExecArray | null): Leaning | null {
  return match && { words: match[0], from: match.index, to: match.index + match[0].length }
}
