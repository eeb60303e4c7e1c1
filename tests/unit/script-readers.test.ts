import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asRead, readScript } from '../../src/renderer/src/editor/shot-list/read-script.ts'
import { FORMATS, type Format, type Reading } from '../../src/renderer/src/editor/shot-list/read-shot.ts'

async function readingOf(text: string, format: Format | null = null, file: string | null = null): Promise<Reading> {
  const reading = await readScript(asRead(text), format, file)
  if ('refusal' in reading) throw new Error(reading.refusal)
  return reading
}

/** `3-4: 4 | prompt // notes` of each piece: its lines, `#` and the reason where it is left out, `?` where no seconds are written. */
async function read(text: string, format: Format | null = null): Promise<readonly string[]> {
  const { shots } = await readingOf(text, format)
  return shots.map(({ lines: { from, to }, seconds, prompt, notes, left }) => {
    const where = from === to ? `${from}` : `${from}-${to}`
    const noted = notes === '' ? '' : ` // ${notes.replaceAll('\n', ' + ')}`
    return left === null ? `${where}: ${seconds ?? '?'} | ${prompt}${noted}` : `${where}: # ${prompt} (${left.split(/[:,.]/)[0]})`
  })
}

const FOUNTAIN = `Title: The Light
Author: Nobody

EXT. HARBOUR - DAWN #4#

Gulls circle the *mast*. [[3s]]

MARA (V.O.)
(quietly)
Come back.

TOM
Never.

CLOSE ON THE ROPE

It slips. [[wet hemp]]

> CUT TO:

= She knows.

.ON THE PIER

She runs (4s) along the planks.
INSERT: a watch.

/* An older
ending. */

!FIN
[[5s]]`

describe('a script in Fountain', () => {
  it('is read as scenes, shots, speech, notes and what is left out, each with its lines', async () => {
    expect(await read(FOUNTAIN)).toEqual([
      '1-2: # Title: The Light · Author: Nobody (The title page)',
      '4: # EXT. HARBOUR - DAWN (A scene’s heading)',
      '6-10: 3 | Gulls circle the mast. MARA (V.O., quietly): “Come back.” // EXT. HARBOUR - DAWN',
      '12-13: ? | TOM: “Never.” // EXT. HARBOUR - DAWN',
      '15-17: ? | CLOSE ON THE ROPE. It slips. // EXT. HARBOUR - DAWN + wet hemp',
      '19: # CUT TO: (A transition)',
      '21: # She knows. (A synopsis)',
      '23: # ON THE PIER (A scene’s heading)',
      '25: 4 | She runs along the planks. // ON THE PIER + She knows.',
      '26: ? | INSERT: a watch. // ON THE PIER',
      '28-29: # An older\nending. (The writer has taken this out)',
      '31-32: 5 | FIN // ON THE PIER',
    ])
  })

  it('gives its title', async () => {
    expect((await readingOf(FOUNTAIN)).name).toBe('The Light')
    expect((await readingOf('Title:\n\t**The Light**\n\tof the North\nAuthor: N\n\nEXT. SEA\n\nWaves.')).name).toBe('The Light of the North')
  })

  it.each<readonly [string, string, readonly string[]]>([
    ['a speech behind a speech, a shot each', 'INT. A\n\nA\nOne.\n\nB\nTwo.', ['1: # INT. A (A scene’s heading)', '3-4: ? | A: “One.” // INT. A', '6-7: ? | B: “Two.” // INT. A']],
    ['a note before its shot', 'INT. A\n\n[[4s]]\n\nRain.', ['1: # INT. A (A scene’s heading)', '3: # [[4s]] (A note)', '5: 4 | Rain. // INT. A']],
    ['a second length, kept as a note', 'INT. A\n\nRain. [[4s]]\n\n[[6s]]', ['1: # INT. A (A scene’s heading)', '3-5: 4 | Rain. // INT. A + [[6s]]']],
    ['what opens a comment or a note and does not close it', 'INT. A\n\nRain /* on [[tin.', ['1: # INT. A (A scene’s heading)', '3: ? | Rain /* on [[tin. // INT. A']],
    ['seconds that are part of what happens', 'INT. A\n\nHe waits 4 seconds.', ['1: # INT. A (A scene’s heading)', '3: ? | He waits 4 seconds. // INT. A']],
    ['a name in capitals that is no camera', 'INT. A\n\nMS. SMITH\nNo.', ['1: # INT. A (A scene’s heading)', '3-4: ? | MS. SMITH: “No.” // INT. A']],
    ['centred words, page ends and sections', '# Act\n\n> THE END <\n\n===', ['1: # Act (A section’s name)', '3: ? | THE END', '5: # === (A page’s end)']],
    ['a numbered shot with its seconds', 'INT. A\n\nShot 3, 2s: Rain.\nShot 4: Sun, 5s', ['1: # INT. A (A scene’s heading)', '3: 2 | Rain. // INT. A', '4: 5 | Sun // INT. A']],
  ])('with %s', async (_, text, pieces) => {
    expect(await read(text, 'fountain')).toEqual(pieces)
  })
})

const MARKDOWN = `---
author: nobody
---
# The Light

Gulls circle the **mast** (3s).
They cry &amp; fall.

## Harbour

- Wide, *dawn*, 4s
  - crane
  - [ref](http://x)
- [ ] Close on hands

### Shot 7 (2s)

A match.

> hold the flame

| Shot | Seconds | Prompt |
|---|---|---|
| 8 | 3 | Dusk |

---

\`\`\`
code
\`\`\`

<!-- a comment -->`

describe('a text in Markdown', () => {
  it('is read as headings, items, tables and paragraphs, each with its lines', async () => {
    expect(await read(MARKDOWN)).toEqual([
      '1-3: # ---\nauthor: nobody\n--- (What stands before the text for programs)',
      '4: # The Light (The title)',
      '6-7: 3 | Gulls circle the mast. They cry & fall.',
      '9: # Harbour (A heading)',
      '11-13: 4 | Wide, dawn // Harbour + crane\nref'.replace('\n', ' + '),
      '14: ? | Close on hands // Harbour',
      '16-20: 2 | A match. // Harbour + hold the flame',
      '22-23: # Shot · Seconds · Prompt (Read as the names of the columns)',
      '24: 3 | Dusk // Harbour',
      '26: # --- (A line across the page)',
      '28-30: # ```\ncode\n``` (A block of code)',
      '32: # <!-- a comment --> (HTML)',
    ])
    expect((await readingOf(MARKDOWN)).name).toBe('The Light')
  })

  it('is read line by line where each line names its shot', async () => {
    expect(await read('# A\n\nShot 1 (3s): Dawn\nShot 2 (4s): Noon')).toEqual(['1: # A (The title)', '3: 3 | Dawn', '4: 4 | Noon'])
  })
})

describe('what a text is', () => {
  it.each<readonly [string, string, string | null, Format]>([
    ['a scene’s heading', 'EXT. SEA - DAY\n\nWaves.', null, 'fountain'],
    ['a title page', 'Title: Sea\nAuthor: N\n\nWaves.', null, 'fountain'],
    ['names over speech, and a cut', 'Waves.\n\nMARA\nCome.\n\nCUT TO:', null, 'fountain'],
    ['headings', '# Sea\n\nWaves', null, 'markdown'],
    ['items', '- Waves\n- Gulls', null, 'markdown'],
    ['columns', '4\tWaves\n3\tGulls', null, 'table'],
    ['lines', '1. Waves\n2. Gulls', null, 'lines'],
    ['nothing', '', null, 'lines'],
    ['the file’s name, whatever is in it', '# Sea', 'Sea.FOUNTAIN', 'fountain'],
    ['the file’s name', 'EXT. SEA\n\nWaves', 'a.b.md', 'markdown'],
    ['its contents where the name says nothing', '# Sea', 'Sea.txt', 'markdown'],
  ])('is told by %s', async (_, text, file, format) => {
    expect(await readScript(text, null, file)).toMatchObject({ format })
  })

  it('is what the user says', async () => {
    expect((await readingOf('EXT. SEA\n\nWaves', 'lines')).shots).toHaveLength(2)
    expect(await readScript('Waves', 'table')).toMatchObject({ format: 'table', refusal: expect.stringContaining('No columns') })
    expect(await read('Waves | sea\nGulls | air', 'table')).toEqual(['1: ? | Waves // sea', '2: ? | Gulls // air'])
  })
})

const SCRAPS = ['EXT. SEA - DAY', 'INT. ', 'MARA', 'Wide dawn', 'TBC', '(3s)', '[[', ']]', '[[4s]]', '/*', '*/', '#', '- ', '* ', '1. ', '> ', '<', '===', '=', '---', '|', '|---|---|', '```', '\t', '\n', '\n\n', ' ', ', ', '"', ':', 'CUT TO:', 'CLOSE ON', 'Title:', '~', '!', '.', '@', '&amp;', '_', '**', '<!--', '-->', '[x]: y', '4s', '0:45', '\u00A0', '\0', '\r\n', 'ß漢字', '😀', '    ']
const script = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 40 }).map((parts) => asRead(parts.join('')))

/** The numbers of the lines that some pieces were read from. */
const linesRead = (reading: Reading) => new Set(reading.shots.flatMap(({ lines: { from, to } }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)))

describe('no text is lost unseen', () => {
  it.each(FORMATS)('each line that is not blank is in a piece, and no words are dropped from it: %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(script, async (text) => {
        const reading = await readScript(text, format)
        fc.pre(!('refusal' in reading))
        const covered = linesRead(reading)
        expect(text.split('\n').flatMap((line, index) => (line.trim() === '' || covered.has(index + 1) ? [] : [line]))).toEqual([])
        const kept = reading.shots.map(({ prompt, notes }) => `${prompt} ${notes}`).join(' ')
        for (const word of ['dawn', 'TBC', 'MARA', '漢字']) expect(kept.split(word).length).toBeGreaterThanOrEqual(text.split(word).length)
      }),
      { numRuns: 1_500, seed: 5 },
    )
  })

  it('whatever comes, a text is read, by lines that it has, or refused with one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(null, ...FORMATS), async (text, format) => {
        const reading = await readScript(asRead(text), format)
        const count = asRead(text).split('\n').length
        const sound = 'refusal' in reading ? /^[A-Z].*\.$/.test(reading.refusal) : [...linesRead(reading)].every((line) => line >= 1 && line <= count)
        expect(sound).toBe(true)
      }),
      { numRuns: 2_000, seed: 5 },
    )
  })
})
