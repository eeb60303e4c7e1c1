import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthIn } from '../../src/renderer/src/editor/shot-list/length-words.ts'
import { asRead, readScript } from '../../src/renderer/src/editor/shot-list/read-script.ts'
import { shotListOf } from '../../src/renderer/src/editor/shot-list/write-shot-list.ts'

/** What a text is read as: `4 | prompt`, `? | prompt` where no length can be taken, `# | …` for a heading; notes behind `//`. */
async function read(text: string): Promise<readonly string[]> {
  const reading = await readScript(asRead(text), null)
  if ('refusal' in reading) return [reading.refusal]
  return reading.shots.map(({ seconds, prompt, notes, left }) => `${left !== null ? '#' : (seconds ?? '?')} | ${prompt}${notes === '' ? '' : ` // ${notes}`}`)
}

async function troubles(text: string): Promise<readonly (string | null)[]> {
  const reading = await readScript(text, null)
  return 'refusal' in reading ? [reading.refusal] : reading.shots.map(({ trouble, left }) => left ?? trouble)
}

describe('a length', () => {
  it.each([
    ['4', 4], ['4s', 4], ['4 s', 4], ['4 sec', 4], ['4sec.', 4], ['4 secs', 4], ['4 seconds', 4], ['1 second', 1], ['4"', 4], ['4.0', 4], ['4,0 s', 4], ['(4s)', 4], ['[4 sec]', 4],
    ['0:04', 4], ['00:04', 4], ['0:00:04', 4], ['00:00:04', 4], ['00:00:04:00', 4], ['00:00:04;00', 4], ['00:00:04.000', 4], ['1:05', 65], ['2.5', 2.5], ['00:00:04:12', 4.5],
  ])('is read in its spelling %s', (text, seconds) => {
    expect(lengthIn(text)).toBe(seconds)
  })

  it.each(['', 'four', '4 shots', 'S4', '4-5', '4:5:6:7:8', '4 m', 'TBC', '#4', '1.'])('is not seen in “%s”', (text) => {
    expect(lengthIn(text)).toBeNull()
  })
})

describe('a script', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['with seconds first', '4s Wide shot, dawn.\n0:03 – Close on hands\n2 sec: A match', ['4 | Wide shot, dawn.', '3 | Close on hands', '2 | A match']],
    ['with seconds last', 'Wide shot, dawn, 4s\nClose on hands (3 sec)\nA match - 00:00:02:00', ['4 | Wide shot, dawn', '3 | Close on hands', '2 | A match']],
    ['with seconds in brackets', 'Wide shot [4s] of a lighthouse', ['4 | Wide shot of a lighthouse']],
    ['with numbers and names', '1. Wide shot 4s\nShot 2: Close (3s)\nSc. 12a - A match, 2s\n#4 Dusk 1s\n5) Night 5s', ['4 | Wide shot', '3 | Close', '2 | A match', '1 | Dusk', '5 | Night']],
    ['with numbers that count', '1 Wide shot 4s\n2 Close 3s', ['4 | Wide shot', '3 | Close']],
    ['with bare seconds before a sign', '4 - Wide shot\n3 | Close', ['4 | Wide shot', '3 | Close']],
    ['with blank lines', '\n4s Dawn\n\n   \n3s Noon\n', ['4 | Dawn', '3 | Noon']],
    ['from Windows', '4s Dawn\r\n3s Noon\r\n', ['4 | Dawn', '3 | Noon']],
    ['of prose, without seconds', 'EXT. HARBOUR - DAWN\nTwo men, a boat and 40 gulls.', ['? | EXT. HARBOUR - DAWN', '? | Two men, a boat and 40 gulls.']],
    ['whose first word is a number', '2 men walk along the pier\n3 gulls follow', ['? | 2 men walk along the pier', '? | 3 gulls follow']],
    ['that speaks of seconds on the way', 'He waits 4 seconds and leaves', ['? | He waits 4 seconds and leaves']],
    ['of a length alone', '4s', ['4 | ']],
    ['with quotes', '“Come back,” he shouts. 4s\n"Never." 2s', ['4 | “Come back,” he shouts.', '2 | "Never."']],
  ])('%s', async (_, text, shots) => {
    expect(await read(text)).toEqual(shots)
  })
})

describe('lines of several kinds', () => {
  it('are read one by one, though one of them has a tab', async () => {
    expect(await read('1. Harbour at dawn, 4s\nShot 2\t0:03\tA gull lands\nno length at all\nClose on hands, 00:00:02:00')).toEqual([
      '4 | Harbour at dawn', '3 | A gull lands', '? | no length at all', '2 | Close on hands',
    ])
  })
})

describe('a spreadsheet', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['with a heading', 'Shot\tSeconds\tDescription\tNotes\n1\t4\tWide, dawn\tcrane\n2\t3\tClose\t', ['# | Shot · Seconds · Description · Notes', '4 | Wide, dawn // crane', '3 | Close']],
    ['with other names over its columns', '#\tPrompt\tDur. (s)\tLens\n1\tWide\t0:04\t35 mm', ['# | # · Prompt · Dur. (s) · Lens', '4 | Wide // Lens: 35 mm']],
    ['without a heading', '1\t4\tWide, dawn\n2\t3\tClose', ['4 | Wide, dawn', '3 | Close']],
    ['with seconds that happen to count', 'Shot 1\t1\tWide\nShot 2\t2\tClose', ['? | Wide', '? | Close']],
    ['with seconds behind', 'Wide, dawn\t4 sec\nClose\t3 sec', ['4 | Wide, dawn', '3 | Close']],
    ['with quoted cells', '4\t"Wide shot,\n""dawn"""\n3\tClose', ['4 | Wide shot,\n"dawn"', '3 | Close']],
    ['with a quote that nobody closes', '4\t"Wide shot\n3\tClose', ['4 | "Wide shot', '3 | Close']],
    ['with empty rows', '4\tWide\n\t\n3\tClose\n', ['4 | Wide', '3 | Close']],
    ['without any length', 'Wide\tcrane\nClose\ttripod', ['? | Wide // crane', '? | Close // tripod']],
    ['with the shots named in the column of shots', 'Shot\tTime\nWide\t4\nClose\t3', ['# | Shot · Time', '4 | Wide', '3 | Close']],
  ])('%s', async (_, text, shots) => {
    expect(await read(text)).toEqual(shots)
  })

  it('names the lines as they stand in the text, whatever their cells hold', async () => {
    const reading = await readScript('4\t"Wide\nand long"\n\n3\tClose', null)
    expect('refusal' in reading ? reading : reading.shots.map(({ lines }) => lines)).toEqual([{ from: 1, to: 2 }, { from: 4, to: 4 }])
  })
})

describe('CSV', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['with a heading', 'duration,prompt\n4,"Wide shot, dawn"\n3,Close', ['# | duration · prompt', '4 | Wide shot, dawn', '3 | Close']],
    ['with semicolons', '4;Wide shot, dawn\n3;Close', ['4 | Wide shot, dawn', '3 | Close']],
    ['with commas that nobody quoted', '4,Wide shot, dawn, mist\n3,Close', ['4 | Wide shot, dawn, mist', '3 | Close']],
    ['that is prose all the same', 'Wide shot, dawn\nClose, hands', ['? | Wide shot, dawn', '? | Close, hands']],
  ])('%s', async (_, text, shots) => {
    expect(await read(text)).toEqual(shots)
  })
})

describe('what cannot be read', () => {
  it.each<readonly [string, string, readonly (string | null)[]]>([
    ['half seconds', '2.5s Wide', ['“2.5s” is not a whole number of seconds.']],
    ['frames', '00:00:04:12 Wide', ['“00:00:04:12” is not a whole number of seconds.']],
    ['too long', '0:45 Wide', ['“0:45” is too long: a shot lasts at most 15 seconds.']],
    ['nothing', '0s Wide', ['“0s” is too short: a shot lasts at least 1 second.']],
    ['a word in the column of lengths', 'Prompt\tSeconds\nWide\tTBC', ['Read as the names of the columns.', '“TBC” is no number of seconds.']],
  ])('says why: %s', async (_, text, said) => {
    expect(await troubles(text)).toEqual(said)
  })

  it('is kept as text, the odd cell too', async () => {
    expect((await read('Prompt\tSeconds\nWide\tTBC'))[1]).toBe('? | Wide // TBC')
    expect(await read('0:45 Wide')).toEqual(['? | Wide'])
  })

  it('is refused where it is more than can be looked at', async () => {
    expect(await troubles('w'.repeat(400_001))).toEqual([expect.stringContaining('400,001 characters')])
    expect(await troubles('4s Dawn\n'.repeat(301))).toEqual([expect.stringContaining('301 shots')])
  })
})

describe('a list that Shotboard writes', () => {
  it('is one that people read', () => {
    expect(shotListOf([{ seconds: 4, prompt: 'Wide shot, dawn', notes: '' }, { seconds: 3, prompt: 'Close', notes: '' }])).toBe('4 s\tWide shot, dawn\n3 s\tClose')
  })

  it('is read back to the letter, whatever is in it', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(fc.constantFrom('\n', '\t', '"', ',', ' ', '4 s', '1.', 'a', "'", '\0', '=SUM(A1)'), { maxLength: 12 }).map((parts) => parts.join(''))).filter((drawn) => !drawn.includes('\r') && !drawn.startsWith('\uFEFF'))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 15 }), prompt: text, notes: fc.oneof(fc.constant(''), text) }), { minLength: 1, maxLength: 8 }), async (shots) => {
        const again = await readScript(shotListOf(shots), null)
        expect('refusal' in again ? again : again.shots.map(({ seconds, prompt, notes, trouble }) => ({ seconds, prompt, notes, trouble }))).toEqual(shots.map((shot) => ({ ...shot, trouble: null })))
      }),
      { numRuns: 2_000 },
    )
  })
})
