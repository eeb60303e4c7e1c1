import { FILM_WORDS, type FilmWord, type FilmWordGroup } from './film-words.ts'
import { asWholeWords, capitalised } from './whole-words.ts'

/** A film word in a text: from where to where, in UTF-16 units. */
export interface FoundWord {
  readonly group: FilmWordGroup
  readonly word: FilmWord
  readonly from: number
  readonly to: number
}

const KNOWN: ReadonlyMap<string, { readonly group: FilmWordGroup; readonly word: FilmWord }> = new Map(
  FILM_WORDS.flatMap((group) => group.words.flatMap((word) => [word.phrase, ...(word.also ?? [])].map((form) => [straight(form), { group, word }] as const))),
)

/** Forms are found in any case, and longer ones first: `extreme close-up` is no `close-up`. */
const PATTERN = new RegExp(
  asWholeWords(
    [...KNOWN.keys()]
      .toSorted((a, b) => b.length - a.length)
      .map((form) => form.replaceAll(' ', String.raw`[\s\-‑]+`).replaceAll("'", "['’]"))
      .join('|'),
  ),
  'giu',
)

/** The film words of a text, in its order, none inside another. */
export function filmWordsIn(text: string): readonly FoundWord[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const known = KNOWN.get(straight(match[0]))
    return known ? [{ ...known, from: match.index, to: match.index + match[0].length }] : []
  })
}

/**
 * Puts a film word into a text that has it not, or takes it out of one that has it. Where the kind allows one word only
 * and the text has one other, that one is replaced where it stands.
 */
export function toggleFilmWord(text: string, group: FilmWordGroup, word: FilmWord): string {
  const found = filmWordsIn(text)
  const own = found.filter((other) => other.word === word)
  if (own.length > 0) return own.toReversed().reduce((rest, one) => withoutFilmWord(rest, one), text)
  const [only, more] = group.one ? found.filter((other) => other.group === group) : []
  if (!only || more) return withFilmWord(text, group, word)
  const replaced = text.slice(0, only.from) + inCaseOf(text.slice(only.from, only.to), word.phrase) + text.slice(only.to)
  // A word before it may make another film word of it: “extreme” of a wide shot.
  const isItself = filmWordsIn(replaced).some((other) => other.word === word && other.from === only.from)
  return isItself ? replaced : withFilmWord(withoutFilmWord(text, only), group, word)
}

/**
 * A text with a film word in its good place. At the start: before everything, or behind the film words that open the text
 * already. At the end: as the last of a list, before the mark that closes the text. Nothing that stands there is changed.
 */
export function withFilmWord(text: string, { place }: FilmWordGroup, { phrase }: FilmWord): string {
  const opening = /^\s*/.exec(text)?.[0].length ?? 0
  if (!hasWords(text)) return text.slice(0, opening) + capitalised(phrase) + text.slice(opening)
  const at = place === 'start' ? endOfOpeningWords(text) : text.search(CLOSING)
  if (at !== null) return `${text.slice(0, at)}, ${phrase}${text.slice(at)}`
  const rest = text.slice(opening)
  // A sentence that begins there stays one; anything else goes on from a list.
  const mark = /^\p{Lu}/u.test(rest) ? '.' : ','
  return `${text.slice(0, opening)}${capitalised(phrase)}${mark} ${rest}`
}

/** A text without one of its film words, and without the comma, mark and space that stood for it alone. */
export function withoutFilmWord(text: string, { from, to }: FoundWord): string {
  const before = text.slice(0, from)
  const after = text.slice(to)
  const comma = /,\s*$/.exec(before)
  if (comma) return before.slice(0, comma.index) + after
  const opens = /^\s*$|[.!?…]["”’)]*\s+$/u.test(before)
  const follows = /^[,.;:]\s+/.exec(after)
  if (opens && follows && hasWords(after)) {
    const rest = after.slice(follows[0].length)
    // The next film word of a list that opens a sentence opens it now.
    return before + (endOfOpeningWords(rest) === null ? rest : inCaseOf(text.slice(from, to), rest))
  }
  const closes = /^[.!?…]?\s*$/u.test(after)
  if (opens && closes && hasWords(before)) return before.trimEnd() + after.replace(/^[.!?…]/u, '')
  // In a sentence: of the two spaces around it one stays, and none before a mark or the end.
  return hasWords(before) && /^(?:$|[\s.!?…,;:])/u.test(after) ? before.trimEnd() + after : before + after
}

/** White space and marks at the end of a text. */
const CLOSING = /[\s.!?…,;:]*$/u

/** Where the film words end that a text opens with as a list of their own; null where it opens otherwise. */
function endOfOpeningWords(text: string): number | null {
  let end: number | null = null
  for (const { from, to } of filmWordsIn(text)) {
    if (!/^[\s,]*$/.test(text.slice(end ?? 0, from)) || !/^(?:[,.;:]|\s*$)/.test(text.slice(to))) break
    end = to
  }
  return end
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A phrase that begins as what it replaces does. */
function inCaseOf(old: string, phrase: string): string {
  return /^\p{Lu}/u.test(old) ? capitalised(phrase) : phrase
}

/** A form as it is looked up: in one case, with single spaces for white space and hyphens. */
function straight(form: string): string {
  return form.toLowerCase().replaceAll(/[\s\-‑]+/g, ' ').replaceAll('’', "'")
}
