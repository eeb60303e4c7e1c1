import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILM_WORDS, type FilmWord, type FilmWordGroup } from '../../src/shared/domain/film-words.ts'
import { type FoundWord, filmWordsIn, toggleFilmWord, withFilmWord, withoutFilmWord } from '../../src/shared/domain/film-words-in-text.ts'

const ALL = FILM_WORDS.flatMap((group) => group.words.map((word) => [group, word] as const))
const phrases = (text: string): readonly string[] => filmWordsIn(text).map(({ word }) => word.phrase)

function named(phrase: string): readonly [FilmWordGroup, FilmWord] {
  const found = ALL.find(([, word]) => word.phrase === phrase)
  if (!found) throw new Error(`There is no “${phrase}”`)
  return found
}
const press = (text: string, phrase: string): string => toggleFilmWord(text, ...named(phrase))

const WORDS = ['A', 'a lighthouse', 'Dawn', 'on', 'Mara’s hands', 'über', '🎬']
/** What would be another film word beside a film word. */
const HALVES = ['slow', 'extreme', 'shot', '35']

/** Texts as they are typed: words, film words, marks and white space in any order. */
const textsOf = (words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...words) },
        { weight: 2, arbitrary: fc.constantFrom(...ALL.map(([, word]) => word.phrase)) },
        { weight: 4, arbitrary: fc.constantFrom(' ', ', ', '. ', '.', ',', '; ', '\n', '-', '…', '  ', '” ', '(') },
      ),
      { maxLength: 14 },
    )
    .map((pieces) => pieces.join(''))

/** The letters of a text without some stretches of it. */
function lettersWithout(text: string, stretches: readonly FoundWord[]): string {
  const rest = stretches.toReversed().reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), text)
  return rest.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

describe('film words in a text', () => {
  it('are each found again as they are written, however spaced and hyphened', () => {
    for (const [, word] of ALL) {
      for (const form of [word.phrase, ...(word.also ?? [])]) {
        expect(phrases(`A gull. ${form}, dawn`)).toEqual([word.phrase])
        expect(phrases(form.toUpperCase())).toEqual([word.phrase])
        expect(phrases(`${form.replaceAll(/[ -]/g, '-')}.`)).toEqual([word.phrase])
      }
    }
  })

  it('are whole phrases: the longest that stands there, and no part of a word', () => {
    expect(phrases('Extreme close-up of a match')).toEqual(['extreme close-up'])
    expect(phrases('A medium wide shot, low-angle shot')).toEqual(['medium wide shot', 'low angle'])
    expect(phrases('A companion left. Moonlighting. Wide shots.')).toEqual([])
  })

  it('are told apart: no form is read as two words', () => {
    const forms = ALL.flatMap(([, word]) => [word.phrase, ...(word.also ?? [])].map((form) => form.toLowerCase().replaceAll('-', ' ')))
    expect(new Set(forms).size).toBe(forms.length)
  })
})

describe('pressing a film word', () => {
  it.each([
    ['', 'wide shot', 'Wide shot'],
    ['A lighthouse at dawn.', 'wide shot', 'Wide shot. A lighthouse at dawn.'],
    ['a lighthouse at dawn', 'wide shot', 'Wide shot, a lighthouse at dawn'],
    ['Wide shot. A lighthouse at dawn.', 'low angle', 'Wide shot, low angle. A lighthouse at dawn.'],
    ['A lighthouse at dawn, mist rolling in.', 'slow push in', 'A lighthouse at dawn, mist rolling in, slow push in.'],
    ['A lighthouse at dawn', 'golden hour', 'A lighthouse at dawn, golden hour'],
    ['Wide shot, low angle. A lighthouse.', 'close-up', 'Close-up, low angle. A lighthouse.'],
    ['A close-up of a hand', 'wide shot', 'A wide shot of a hand'],
    ['Extreme medium shot', 'wide shot', 'Wide shot. Extreme'],
  ])('in “%s” puts “%s” where it belongs', (text, phrase, after) => {
    expect(press(text, phrase)).toBe(after)
  })

  it.each([
    ['Wide shot, dawn. A lighthouse.', 'wide shot', 'dawn. A lighthouse.'],
    ['Wide shot, low angle. A lighthouse.', 'wide shot', 'Low angle. A lighthouse.'],
    ['A lighthouse, slow push in, mist.', 'slow push in', 'A lighthouse, mist.'],
    ['A lighthouse. Slow push in. Mist.', 'slow push in', 'A lighthouse. Mist.'],
    ['A lighthouse. Slow push in.', 'slow push in', 'A lighthouse.'],
    ['A hand in a close-up on brass', 'close-up', 'A hand in a on brass'],
    ['Golden hour', 'golden hour', ''],
    ['Dawn, moonlight. A sea in moonlight.', 'moonlight', 'Dawn. A sea in.'],
  ])('takes what “%s” has of “%s” out with its comma and space', (text, phrase, after) => {
    expect(press(text, phrase)).toBe(after)
  })

  it('gives back the very text by putting in and taking out, whatever the text', () => {
    fc.assert(
      fc.property(textsOf([...WORDS, ...HALVES]), fc.constantFrom(...ALL), (text, [group, word]) => {
        fc.pre(!filmWordsIn(text).some((found) => found.word === word))
        const put = withFilmWord(text, group, word)
        const mine = filmWordsIn(put).filter((found) => found.word === word)
        expect(mine.map(({ from, to }) => put.slice(from, to).toLowerCase())).toEqual([word.phrase.toLowerCase()])
        for (const one of mine) expect(withoutFilmWord(put, one)).toBe(text)
      }),
      { numRuns: 5_000 },
    )
  })

  it('never touches a word that is not its own', () => {
    fc.assert(
      fc.property(textsOf(WORDS), fc.constantFrom(...ALL), (text, [group, word]) => {
        const found = filmWordsIn(text)
        const own = found.filter((one) => one.word === word)
        const others = found.filter((one) => one.group === group)
        const replaced = group.one && others.length === 1 ? others : []
        const after = toggleFilmWord(text, group, word)
        const put = filmWordsIn(after).filter((one) => one.word === word)
        expect(put.length).toBe(own.length > 0 ? 0 : 1)
        expect(lettersWithout(after, put)).toBe(lettersWithout(text, own.length > 0 ? own : replaced))
      }),
      { numRuns: 5_000 },
    )
  })
})
