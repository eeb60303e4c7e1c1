import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPasteDesk } from '../../src/renderer/src/app-state/paste-desk.ts'
import { boardPlans, landingOf, type Place, placeFor, type Target } from '../../src/renderer/src/editor/shot-list/plan.ts'
import { proposedSeconds } from '../../src/renderer/src/editor/shot-list/proposed-seconds.ts'
import { asRead, readScript } from '../../src/renderer/src/editor/shot-list/read-script.ts'
import { changedRow, draftsOf, lacking, mergedRow, movedRow, type ReviewRow, reviewOf, splitRow, withCut, withSeconds } from '../../src/renderer/src/editor/shot-list/review.ts'
import { landingInWords, linesInWords, proposedInWords, readInWords, reviewInWords } from '../../src/renderer/src/editor/shot-list/review-words.ts'
import { createEditor } from '../../src/renderer/src/editor/store.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'

const BOARD = boardOf('kling-3.0', [['Dawn', 4], ['Noon', 3]], { mode: 'pro', audio: true })
const BLANK: Board = { ...BOARD, shots: BOARD.shots.slice(0, 1).map((shot) => ({ ...shot, prompt: '', notes: '' })) }

async function rowsOf(text: string): Promise<readonly ReviewRow[]> {
  const reading = await readScript(asRead(text), null)
  if ('refusal' in reading) throw new Error(reading.refusal)
  return reviewOf(reading.shots)
}

function target(open: Board, place: Place, name = open.name): Target {
  const [behind] = open.shots
  if (!behind) throw new Error('A board has a shot')
  return { open, behind, place, name, taken: [open] }
}

const gulls = (count: number, seconds = 3) => rowsOf(`${seconds}s Gull\n`.repeat(count))
const inShort = (rows: readonly ReviewRow[]) => rows.map(({ seconds, prompt, proposed }) => `${seconds ?? '?'}${proposed ? '*' : ''} ${prompt}`)
const plansOf = (rows: readonly ReviewRow[], at: Target) => boardPlans(rows, at, PRICE_SHEET).map(({ name, shots, seconds, credits }) => `${name}: ${shots} shots, ${seconds} s, ${credits}`)

const linesIn = (rows: readonly ReviewRow[]) => [...new Set(rows.flatMap(({ lines }) => lines.flatMap(({ from, to }) => [from, to])))].toSorted((one, other) => one - other)
const landed = (rows: readonly ReviewRow[], at: Target) => landingInWords(rows, boardPlans(rows, at, PRICE_SHEET), at.open, 1)
const wordsIn = (rows: readonly ReviewRow[]) => rows.flatMap(({ prompt }) => prompt.match(/\p{L}+/gu) ?? []).join('').split('').toSorted().join('')

describe('seconds that nobody wrote', () => {
  it.each([
    ['', 2],
    ['A match.', 2],
    ['A lighthouse stands above a calm grey sea while gulls circle its lamp.', 5],
    ['MARA: “I told you once, and I shall not tell you a second time, Tom.”', 6],
    ['word '.repeat(80), 15],
  ])('are proposed by the words that are seen and spoken: %s', (prompt, seconds) => {
    expect(proposedSeconds(prompt)).toBe(seconds)
  })

  it('are marked, follow the words until somebody gives others, and are told', async () => {
    const rows = await rowsOf('4s Dawn\nA match')
    expect(inShort(rows)).toEqual(['4 Dawn', '2* A match'])
    expect(proposedInWords(rows)).toBe('The seconds of 1 of them are proposed by Shotboard, from the number of words.')
    expect(inShort(changedRow(rows, 1, { prompt: 'word '.repeat(12).trim() }))[1]).toBe(`4* ${'word '.repeat(12).trim()}`)
    expect(inShort(changedRow(rows, 1, { seconds: 5 }))[1]).toBe('5 A match')
    expect(inShort(changedRow(rows, 0, { prompt: 'Dusk' }))[0]).toBe('4 Dusk')
    expect(inShort(withSeconds(rows, 6))).toEqual(['4 Dawn', '6 A match'])
    expect(proposedInWords(withSeconds(rows, 6))).toBe('')
  })

  it('are not proposed over a length that cannot be taken', async () => {
    const rows = await rowsOf('Shot\tSeconds\nWide\t4\nClose\tTBC\nDusk\t2.5')
    expect([rows.map(({ used }) => used), lacking(rows)]).toEqual([[false, true, true, true], 2])
    expect(reviewInWords(rows)).toBe('2 of 3 shots have no seconds yet.')
    const given = changedRow(rows, 2, { seconds: 1, prompt: 'Closer' })
    expect(reviewInWords(given)).toBe('1 of 3 shots has no seconds yet.')
    expect(draftsOf(withSeconds(given, 3))).toEqual([{ seconds: 4, prompt: 'Wide', notes: '' }, { seconds: 1, prompt: 'Closer', notes: 'TBC' }, { seconds: 3, prompt: 'Dusk', notes: '' }])
    expect(draftsOf(changedRow(withSeconds(given, 3), 1, { used: false }))).toHaveLength(2)
  })
})

describe('rows', () => {
  it('are moved past their neighbours among the shots, and not beyond the ends', async () => {
    const rows = await rowsOf('# A\n\n- One, 1s\n\n## B\n\n- Two, 2s')
    const moved = movedRow(rows, 1, 1)
    expect(moved.filter(({ used }) => used).map(({ prompt }) => prompt)).toEqual(['Two', 'One'])
    expect(movedRow(rows, 1, -1)).toBe(rows)
    expect(movedRow(rows, 3, 1)).toBe(rows)
  })

  it('are merged with all that they hold, and for as long as one shot may last', async () => {
    const rows = await rowsOf('9s Dawn\n8s Noon\nA match')
    expect(inShort(mergedRow(rows, 0))).toEqual(['15 Dawn Noon', '2* A match'])
    expect(mergedRow(rows, 0)[0]?.lines).toEqual([{ from: 1, to: 1 }, { from: 2, to: 2 }])
    expect(inShort(mergedRow(rows, 1))).toEqual(['9 Dawn', '10* Noon A match'])
    expect(mergedRow(rows, 2)).toBe(rows)
  })

  it('are split where the caret stands, and share their seconds', async () => {
    const rows = await rowsOf('6s Dawn over the sea. A match.')
    expect(inShort(splitRow(rows, 0, 18, 'new'))).toEqual(['3* Dawn over the sea.', '3* A match.'])
    expect(inShort(splitRow(await rowsOf('Dawn over the sea. A match.'), 0, 18, 'new'))).toEqual(['2* Dawn over the sea.', '2* A match.'])
    expect(splitRow(rows, 0, 0, 'new')).toBe(rows)
    expect(splitRow(rows, 0, 100, 'new')).toBe(rows)
  })

  it('lose no line of the text and no word, whatever is done to them', async () => {
    const first = await rowsOf('# Film\n\n- One gull, 1s\n- Two gulls\n\n## Pier\n\n- Three gulls (3s)\n- Four gulls, TBC\n- Five gulls, 45s')
    const step = fc.record({ is: fc.constantFrom('move', 'merge', 'split', 'use', 'cut'), index: fc.nat(7), n: fc.nat(12) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let rows = first
        for (const [turn, { is, index, n }] of steps.entries()) {
          if (is === 'move') rows = movedRow(rows, index, n % 2 === 0 ? 1 : -1)
          if (is === 'merge') rows = mergedRow(rows, index)
          if (is === 'split') rows = splitRow(rows, index, n, `split ${turn}`)
          if (is === 'use') rows = changedRow(rows, index, { used: n % 2 === 0 })
          if (is === 'cut') rows = withCut(rows, index, n % 2 === 0)
        }
        expect([linesIn(rows), wordsIn(rows)]).toEqual([linesIn(first), wordsIn(first)])
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        for (const { seconds } of rows) expect(seconds === null || (seconds >= 1 && seconds <= 15 && Number.isInteger(seconds))).toBe(true)
      }),
      { numRuns: 1_000, seed: 5 },
    )
  })
})

describe('where shots land', () => {
  it('is the open board as far as they fit in shots and seconds, and boards behind it, with their price', async () => {
    expect(plansOf(await gulls(2), target(BOARD, 'here'))).toEqual(['Harbour: 4 shots, 13 s, 754'])
    expect(plansOf(await gulls(4), target(BOARD, 'here'))).toEqual(['Harbour: 4 shots, 13 s, 754', 'Harbour 2: 2 shots, 6 s, 348'])
    expect(plansOf(await gulls(7, 2), target(BOARD, 'boards', 'Pier'))).toEqual(['Pier: 6 shots, 12 s, 696', 'Pier 2: 1 shots, 2 s, 116'])
  })

  it('is a blank board’s own place', async () => {
    const rows = await gulls(5)
    expect(plansOf(rows, target(BLANK, 'here'))).toEqual(['Harbour: 5 shots, 15 s, 870'])
    const editor = createEditor({ boards: [BLANK] }, BLANK.id)
    editor.land(landingOf(rows, target(BLANK, 'here')), 'Done.')
    expect(editor.store.getState().history.present.boards.map(({ shots }) => shots.map(({ prompt }) => prompt))).toEqual([['Gull', 'Gull', 'Gull', 'Gull', 'Gull']])
    editor.undo()
    expect(editor.store.getState().history.present.boards).toEqual([BLANK])
  })

  it('begins on a blank board, and goes on from there under its name; one that nobody named takes the name of the script', async () => {
    const untitled = { ...BLANK, name: 'Untitled board 2' }
    for (const [board, after] of [[BLANK, ['Harbour: 6', 'Harbour 2: 6', 'Harbour 3: 2']], [untitled, ['The Light: 6', 'The Light 2: 6', 'The Light 3: 2']]] as const) {
      const editor = createEditor({ boards: [board] }, board.id)
      const pastes = createPasteDesk(editor)
      pastes.read(`Title: The Light\n\nINT. PIER - DAY\n\n${'Gull. [[2s]]\n\n'.repeat(14)}`)
      await expect.poll(() => draftsOf(pastes.store.getState().steps.present)).toHaveLength(14)
      expect(pastes.store.getState().place).toBe('here')
      pastes.land()
      expect(editor.store.getState().history.present.boards.map(({ name, shots }) => `${name}: ${shots.length}`)).toEqual(after)
      editor.undo()
      expect(editor.store.getState().history.present.boards).toEqual([board])
    }
  })

  it('is boards of their own where they do not fit beside what the open board has', async () => {
    const single: Board = { ...BLANK, model: 'kling-2.6' }
    expect([placeFor(await gulls(2), BOARD), placeFor(await gulls(9), BOARD), placeFor(await gulls(9), BLANK), placeFor(await gulls(1), single)]).toEqual(['here', 'boards', 'here', 'boards'])
  })

  it('has cuts that go earlier, and back as far as there is room', async () => {
    const rows = await gulls(8, 2)
    const at = target(BOARD, 'boards', 'Pier')
    const [, natural] = boardPlans(rows, at, PRICE_SHEET)
    expect(natural).toMatchObject({ first: 6, earlier: 5, later: null, held: false })
    const held = withCut(rows, 4, true)
    expect(plansOf(held, at)).toEqual(['Pier: 4 shots, 8 s, 464', 'Pier 2: 4 shots, 8 s, 464'])
    expect(boardPlans(held, at, PRICE_SHEET)[1]).toMatchObject({ first: 4, earlier: 3, later: 5, held: true })
  })

  it('is as many shots as there are, whatever is cut where', async () => {
    const rows = await gulls(20, 4)
    fc.assert(
      fc.property(fc.array(fc.nat(19)), fc.constantFrom<Place>('here', 'boards'), fc.constantFrom(BOARD, BLANK), (cuts, place, open) => {
        const cut = cuts.reduce((all, index) => withCut(all, index, true), rows)
        const { commands, boards } = landingOf(cut, target(open, place))
        const editor = createEditor({ boards: [open] }, open.id)
        editor.land({ commands, boards }, 'Done.')
        const after = editor.store.getState().history.present.boards
        const count = after.reduce((sum, { shots }) => sum + shots.length, 0)
        expect(count).toBe(20 + (open === BOARD ? 2 : place === 'here' ? 0 : 1))
        for (const { shots } of after) expect(shots.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(15)
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it('is told, with what it costs', async () => {
    expect(landed(await gulls(2), target(BOARD, 'here'))).toBe('They go after shot 1. The board renders for 754 credits.')
    expect(landed(await gulls(4), target(BOARD, 'here'))).toBe('2 shots go after shot 1, the other 2 on a new board. 2 boards render for 1,102 credits.')
    expect(landed(await gulls(2), target(BLANK, 'here'))).toBe('They go into “Harbour”. The board renders for 348 credits.')
    expect(landed(await gulls(9, 2), target(BOARD, 'boards'))).toBe('They go on 2 new boards, at most 6 shots and 15 seconds each. 2 boards render for 1,044 credits.')
    expect(landed([], target(BOARD, 'here'))).toBe('')
  })

  it('and what became of the text is told', async () => {
    const rows = await rowsOf('# A\n\n- One, 1s\n- Two, 2s')
    expect(readInWords(3, rows)).toBe('3 lines: 2 shots, 1 left out, each with its reason. Nothing lands before you say so.')
    expect(linesInWords([{ from: 3, to: 3 }])).toBe('line 3')
    expect(linesInWords([{ from: 3, to: 5 }, { from: 9, to: 9 }])).toBe('lines 3 to 5 and 9')
    expect(reviewInWords(changedRow(await rowsOf('4s Dawn'), 0, { used: false }))).toBe('Nothing becomes a shot.')
  })
})
