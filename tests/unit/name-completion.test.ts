import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionAt } from '../../src/shared/domain/name-completion.ts'

const NAMES = ['Mara', 'Marcus Webb', 'the keeper', 'Old Tom', '']
const offered = (text: string, caret = text.length): readonly string[] => completionAt(text, caret, NAMES)?.offers ?? []

describe('a name that is being typed', () => {
  it.each([
    ['Close-up of Ma', ['Mara', 'Marcus Webb']],
    ['Marc', ['Marcus Webb']],
    ['A hand, mar', ['Mara', 'Marcus Webb']],
    ['mara', ['Mara']],
    ['Then Marcus W', ['Marcus Webb']],
    ['old', ['Old Tom']],
    ['with the k', ['the keeper']],
    ['The kee', ['The keeper']],
    ['at dawn @', ['Mara', 'Marcus Webb', 'the keeper', 'Old Tom']],
    ['@the', ['the keeper']],
    ['(Old', ['Old Tom']],
  ])('is offered behind “%s”', (text, offers) => {
    expect(offered(text)).toEqual(offers)
  })

  it.each(['', 'M', 'ma', 'Mara', 'MARA', 'the keeper', 'The keeper', 'the', 'The', 'with the ', 'drama', 'Tamar', 'a-Mar', 'me@mar', 'Marx', '@x', 'Mara '])('is left alone behind “%s”', (text) => {
    expect(offered(text)).toEqual([])
  })

  describe.each([
    ['NFC', 'NFC'],
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
    ['NFD', 'NFD'],
  ] as const)('with its accents stored as %s, and typed as %s,', (stored, typed) => {
    const names = ['Éva Renée', 'élan'].map((name) => name.normalize(stored))
    const completed = (text: string) => completionAt(text.normalize(typed), text.normalize(typed).length, names)

    it.each(['Év', 'évA', 'Éva René', '@éva R'])('is offered behind “%s”', (text) => {
      expect(completed(text)?.offers).toEqual([names[0]])
    })

    // A letter with its accent is one letter.
    it.each(['É', 'Im É', 'Éva Renée', 'ÉVA RENÉE', 'Éva Rênée', 'élan'])('is left alone behind “%s”', (text) => {
      expect(completed(text)).toBeNull()
    })

    it('takes the place of all that was begun', () => {
      expect(completed('Im Éva R')).toEqual({ from: 3, to: 'Im Éva R'.normalize(typed).length, offers: [names[0]], sure: true })
    })
  })

  it('is offered at the end of a word alone', () => {
    expect(offered('Mar and', 3)).toEqual(['Mara', 'Marcus Webb'])
    expect(offered('Marble', 3)).toEqual([])
  })

  it('is chosen beforehand where it is typed as it is written, or called by @', () => {
    expect(completionAt('Mar', 3, NAMES)?.sure).toBe(true)
    expect(completionAt('@mar', 4, NAMES)?.sure).toBe(true)
    expect(completionAt('mar', 3, NAMES)?.sure).toBe(false)
  })

  it('takes the place of what was begun and of nothing else', () => {
    const texts = fc.array(fc.constantFrom('Ma', 'mar', 'Mara', 'Old T', 'the k', '@', ' ', ', ', '. ', 'sea', '🎬'), { maxLength: 8 }).map((pieces) => pieces.join(''))
    const found = new Set<boolean>()
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const caret = at % (text.length + 1)
        const completion = completionAt(text, caret, NAMES)
        found.add(completion !== null)
        const begun = completion ? text.slice(completion.from, completion.to).replace(/^@/, '').toLowerCase() : ''
        for (const offer of completion?.offers ?? []) expect(offer.toLowerCase().startsWith(begun)).toBe(true)
        expect(completion?.to ?? caret).toBe(caret)
      }),
      { numRuns: 2_000 },
    )
    expect(found).toEqual(new Set([true, false]))
  })
})
