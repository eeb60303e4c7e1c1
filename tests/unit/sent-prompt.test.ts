import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFor, encodeBody } from '../../src/main/apiframe/wire.ts'
import { type CastMember, CastIdSchema } from '../../src/shared/domain/cast.ts'
import { namedIn } from '../../src/shared/domain/cast-names.ts'
import { specOf } from '../../src/shared/domain/models/catalogue.ts'
import { sentCounts } from '../../src/renderer/src/editor/cast-list.ts'
import { blockingProblems, findProblems } from '../../src/shared/domain/problems/find-problems.ts'
import { fitOf, promptLimit } from '../../src/shared/domain/problems/prompt-rules.ts'
import { lengthsOf, sentParts, sentPrompt } from '../../src/shared/domain/sent-prompt.ts'
import { type Board, imagesInClip, type Shot, shotsInClip } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { boardsWithWords } from '../fakes/worded-boards.ts'

const SEED = 0x5b0a2d

function member(name: string, looks: string): CastMember {
  return { id: CastIdSchema.parse(crypto.randomUUID()), name, looks }
}
const MARA = member('Mara', 'a woman of 40 in a green coat')
const TOM = member('Tom', 'a boy of 8, freckles.')
const OLD_TOM = member('Old Tom', 'Old Tom is a sailor with a white beard')
const KEEPER = member('the keeper', 'an old man in yellow oilskin')

const sent = (prompt: string, cast: readonly CastMember[] = [], style = ''): string => sentPrompt({ cast, style }, { prompt })
const named = (prompt: string, ...cast: readonly CastMember[]): readonly string[] => namedIn(cast, prompt).map(({ name }) => name)

describe('what is sent for a shot', () => {
  it('is its own words to the byte where the board adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (prompt) => {
        expect(sentPrompt({}, { prompt })).toBe(prompt)
        expect(sent(prompt, [member('', 'nobody'), member('Nowhere to be found', 'x')], ' \n')).toBe(prompt)
      }),
    )
  })

  it.each([
    ['Mara opens the door', [MARA], '', 'Mara opens the door. Mara: a woman of 40 in a green coat'],
    ['Mara opens the door.', [MARA], '35mm film', 'Mara opens the door. Mara: a woman of 40 in a green coat. 35mm film'],
    ['“Who is there?” asks Tom, “Mara?”\n', [MARA, TOM], 'Film noir', '“Who is there?” asks Tom, “Mara?” Mara: a woman of 40 in a green coat. Tom: a boy of 8, freckles. Film noir'],
    ['A sea at dawn', [MARA], ' 35mm film ', 'A sea at dawn. 35mm film'],
    ['Old Tom laughs', [TOM, OLD_TOM], '', 'Old Tom laughs. Old Tom is a sailor with a white beard'],
    ['A match. The keeper turns', [KEEPER], '', 'A match. The keeper turns. The keeper: an old man in yellow oilskin'],
    ['  Dawn ', [], 'Noir', '  Dawn. Noir'],
    ['  ', [MARA], '35mm film', '  '],
    ['Mara', [member('Mara', ' ')], '', 'Mara'],
  ])('for “%s” is its own words, the looks of whom they name, and the style', (prompt, cast, style, whole) => {
    expect(sent(prompt, cast, style)).toBe(whole)
  })

  it('brings in nobody whom only looks or style name', () => {
    expect(sent('Mara waits', [member('Mara', 'a woman in Tom’s coat'), TOM], 'Tom’s colours')).toBe('Mara waits. Mara: a woman in Tom’s coat. Tom’s colours')
  })
})

describe('a name of the cast', () => {
  it.each(['Mara', 'Mara’s hand', "Mara's hand", 'MARA, running', '(Mara)', '“Mara!”', 'a letter to Mara'])('counts in “%s”', (prompt) => {
    expect(named(prompt, MARA)).toEqual(['Mara'])
  })

  it.each(['mara', 'Marathon', 'Tamara', 'Maras', 'Mara-Lou', 'Anne-Mara', 'O’Mara', 'Mará', 'Mara_1'])('does not count in “%s”', (prompt) => {
    expect(named(prompt, MARA)).toEqual([])
  })

  it('of several words counts across any white space, with a capital or all in capitals', () => {
    for (const prompt of ['the keeper climbs', 'The keeper climbs', 'THE KEEPER', 'with the\n keeper']) expect(named(prompt, KEEPER)).toEqual(['the keeper'])
    expect(named('the keepers', KEEPER)).toEqual([])
  })

  it('inside a longer one does not count, and beside it does', () => {
    expect(named('Old Tom', TOM, OLD_TOM)).toEqual(['Old Tom'])
    expect(named('Old Tom and Tom', TOM, OLD_TOM)).toEqual(['Tom', 'Old Tom'])
  })

  it('may hold any sign', () => {
    for (const name of ['R2-D2', 'Dr. No', 'A+', '(x)', '¿Qué?', 'é', '小明']) expect(named(`Wide shot: ${name} waits`, member(name, 'x'))).toEqual([name])
  })

  it('is the same however its accents are stored', () => {
    const [composed, apart] = ['Zoë', 'Zoë'.normalize('NFD')]
    for (const name of [composed, apart]) {
      for (const prompt of [composed, apart, 'ZOË'.normalize('NFD'), `${apart}’s hand`]) expect(named(prompt, member(name, 'x'))).toEqual([name])
      expect(named('Zoe', member(name, 'x'))).toEqual([])
    }
    expect(named(apart, member('Zoe', 'x'))).toEqual([])
    expect(sent(apart, [member(composed, `${apart} is tall`)])).toBe(`${apart}. ${apart} is tall`)
  })

  it('that two share brings the looks of both', () => {
    expect(named('Mara', MARA, member('Mara', 'a red scarf'))).toHaveLength(2)
  })
})

type Text = (board: Board, shot: Shot) => string

/** What the preview shows: the parts, one after the other. */
const shown: Text = (board, shot) => sentParts(board, shot).map(({ text }) => text).join('')

/** The prompts of a board as they stand in the bytes that are sent, shot by shot. */
function promptsInBytes(board: Board): readonly string[] {
  const { start, end } = imagesInClip(board)
  const url = 'https://cdn.apiframe.ai/image.png'
  const body: { readonly prompt: string; readonly klingParams: { readonly multi_prompt?: string } } = JSON.parse(
    encodeBody(bodyFor(board, { startImageUrl: start && url, endImageUrl: end && url })).toString('utf8'),
  )
  if (body.klingParams.multi_prompt === undefined) return [body.prompt]
  const shots: readonly { readonly prompt: string }[] = JSON.parse(body.klingParams.multi_prompt)
  return shots.map(({ prompt }) => prompt)
}

const inHex = (text: string): string => Buffer.from(text, 'utf8').toString('hex')

function differsSomewhere(text: Text): boolean {
  return fc.check(
    fc.property(boardsWithWords, (board) => {
      fc.pre(blockingProblems(board).length === 0)
      return promptsInBytes(board).every((prompt, index) => {
        const shot = shotsInClip(board)[index]
        return shot !== undefined && inHex(prompt) === inHex(text(board, shot))
      })
    }),
    { numRuns: 800, seed: SEED, endOnFailure: true },
  ).failed
}

describe('the preview', () => {
  it('shows what wire sends, byte for byte, on any board and model', () => {
    expect(differsSomewhere(shown)).toBe(false)
  })

  const WRONG: Readonly<Record<string, Text>> = {
    'the own words alone': (_, { prompt }) => prompt,
    'no style': ({ cast = [] }, shot) => sentPrompt({ cast }, shot),
    'the looks of the whole cast': ({ cast = [], ...board }, shot) => [shot.prompt.trimEnd(), ...cast.map(({ name, looks }) => `${name}: ${looks}`), board.style ?? ''].join('. '),
    'parts on lines of their own': (board, shot) => sentParts(board, shot).map(({ text }) => text.trim()).join('\n'),
    'trimmed': (board, shot) => shown(board, shot).trim(),
    'cut at the limit': (board, shot) => shown(board, shot).slice(0, 511),
    'the cast in the order of the words': (board, shot) => sentPrompt({ ...board, ...(board.cast && { cast: board.cast.toReversed() }) }, shot),
  }
  it.each(Object.entries(WRONG))('that showed %s would be caught', (_, text) => {
    expect(differsSomewhere(text)).toBe(true)
  })
})

/** How long a sent prompt is taken to be. */
type Measure = (board: Board, shot: Shot) => number

function overrunsUnseen(measure: Measure): boolean {
  return fc.check(
    fc.property(boardsWithWords, (board) => {
      const { max } = promptLimit(board, specOf(board.model))
      const told = new Set(shotsInClip(board).filter((shot) => measure(board, shot) > max).map(({ id }) => id))
      return shotsInClip(board).every((shot) => shot.prompt.trim() === '' || told.has(shot.id) === sentPrompt(board, shot).length > max)
    }),
    { numRuns: 800, seed: SEED, endOnFailure: true },
  ).failed
}

describe('no combination of style, cast and prompt', () => {
  it('exceeds the limit unseen: the board says so, and by how much', () => {
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(boardsWithWords, (board) => {
        const { max } = promptLimit(board, specOf(board.model))
        const told = blockingProblems(board).flatMap(({ code, sentence }) => (code === 'prompt-long' ? [/^Shot \d’s prompt is \d+ characters? too long/.exec(sentence)?.[0]] : []))
        const over = shotsInClip(board).flatMap((shot, index) => {
          const beyond = shot.prompt.trim() === '' ? 0 : sentPrompt(board, shot).length - max
          return beyond > 0 ? [`Shot ${index + 1}’s prompt is ${beyond} ${beyond === 1 ? 'character' : 'characters'} too long`] : []
        })
        expect(told).toEqual(over)
        seen.add(over.length > 0)
      }),
      { numRuns: 800 },
    )
    expect(seen).toEqual(new Set([true, false]))
  })

  it('reaches the wire longer than the model reads', () => {
    fc.assert(
      fc.property(boardsWithWords, (board) => {
        fc.pre(blockingProblems(board).length === 0)
        const { max } = promptLimit(board, specOf(board.model))
        for (const prompt of promptsInBytes(board)) expect(prompt.length).toBeLessThanOrEqual(max)
      }),
      { numRuns: 800 },
    )
  })

  const WRONG: Readonly<Record<string, Measure>> = {
    'the own words': (_, { prompt }) => prompt.length,
    'everything but the joints': (board, shot) => sentParts(board, shot).reduce((sum, { text }) => sum + text.trim().replace(/^\. /, '').length, 0),
    'Unicode’s characters': (board, shot) => Array.from(sentPrompt(board, shot)).length,
    'own words and style': (board, shot) => lengthsOf(sentParts(board, shot)).own + lengthsOf(sentParts(board, shot)).style,
  }
  it.each(Object.entries(WRONG))('would pass a count of %s', (_, measure) => {
    expect(overrunsUnseen(measure)).toBe(true)
  })

  it('is close to the limit, or over it, in the count and not in the problems', () => {
    const seen = new Set<string>()
    const CODES = { 'prompt-long': 'over', 'prompt-nearly-long': 'near' } as const
    fc.assert(
      fc.property(boardsWithWords, (board) => {
        const told = new Map(findProblems(board).flatMap(({ code, about }) => ((code === 'prompt-long' || code === 'prompt-nearly-long') && about.on === 'shot' ? [[about.shotId, CODES[code]] as const] : [])))
        const counts = sentCounts(board).filter((_, index) => board.shots[index]?.prompt.trim() !== '')
        expect(counts.map(({ fit }) => fit)).toEqual(counts.map(({ shotId }) => told.get(shotId) ?? 'fits'))
        for (const { fit } of counts) seen.add(fit)
      }),
      { numRuns: 800, seed: SEED },
    )
    expect(seen).toEqual(new Set(['fits', 'near', 'over']))
  })

  it('is close to a limit that gives no warning before it', () => {
    expect([2499, 2500, 2501].map((length) => fitOf(length, { max: 2500, warnFrom: 2500 }))).toEqual(['fits', 'fits', 'over'])
    expect([459, 460, 512, 513].map((length) => fitOf(length, { max: 512, warnFrom: 460 }))).toEqual(['fits', 'near', 'near', 'over'])
  })

  it('is counted apart from where it comes', () => {
    fc.assert(
      fc.property(boardsWithWords, (board) => {
        for (const shot of board.shots) {
          const { own, cast, style } = lengthsOf(sentParts(board, shot))
          expect(own + cast + style).toBe(sentPrompt(board, shot).length)
        }
      }),
    )
  })
})

describe('the problem of a prompt that is too long', () => {
  it('names what makes it long', () => {
    const board = { ...worded(), style: 's'.repeat(300), cast: [MARA] }
    expect(blockingProblems(board).map(({ sentence }) => sentence)).toEqual(['Shot 1’s prompt is 5 characters too long; the limit here is 512. Own words 178, cast 37, style 302.'])
  })
})

function worded(): Board {
  return boardOf('kling-3.0', [[`Mara ${'w'.repeat(173)}`, 4], ['Noon', 4]])
}
