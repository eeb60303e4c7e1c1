import { randomUUID } from 'node:crypto'
import { mkdtemp, open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBook } from '../../src/main/renders/book.ts'
import { compacted, essenceOf, type JournalLine } from '../../src/main/renders/compaction.ts'
import { openJournal, type ReplaceSteps } from '../../src/main/renders/journal.ts'
import { type JournalEntry, JournalEntrySchema } from '../../src/main/renders/journal-entry.ts'
import { lineOf, readLine } from '../../src/main/renders/journal-line.ts'
import { foldJournal, strayEntries } from '../../src/main/renders/ledger.ts'
import { boardOf } from '../contract/boards.ts'
import { orderOf, signatureOf } from '../contract/renders-app.ts'

const silent = (): void => undefined
const BODY = Buffer.from('{"prompt":"'.padEnd(4_000, 'x')).toString('base64')
const BOARD = boardOf('kling-3.0', [['A secret harbour', 5]], { negativePrompt: 'A secret fog' })
const ORDERS = [1, 2, 3, 4].map((take) => ({ ...orderOf(signatureOf(BOARD)), take }))

/** Everything that can be journaled of an order, with a job that is only sometimes its own. */
const entry = fc
  .record({ order: fc.constantFrom(...ORDERS), kind: fc.constantFrom('intent', 'sending', 'unsent', 'doubtful', 'accepted', 'completed', 'stored', 'restored', 'failed', 'attention', 'deleted'), n: fc.nat(5) })
  .map(({ order, kind, n }) => entryOf(order, kind, n))

function entryOf(order: (typeof ORDERS)[number], kind: string, n: number): JournalEntry {
  const facts: Readonly<Record<string, object>> = {
    intent: { order },
    sending: { at: 2000 + n, body: BODY, account: 'a' },
    doubtful: { at: 3000 + n, sentence: `Doubt ${n}.` },
    accepted: { at: 4000 + n, jobId: `job-${order.take}-${n}` },
    completed: { charged: 100 + n, madeAt: 5000 + n },
    stored: { clip: { bytes: 9, sha256: 'ab'.repeat(32), storedAt: n } },
    restored: { clip: { bytes: 10, sha256: 'cd'.repeat(32), storedAt: n } },
    failed: { failure: { kind: 'refused', sentence: 'No.' }, charged: n },
    attention: { sentence: `Look ${n}.` },
  }
  return JournalEntrySchema.parse({ is: kind, ...(kind === 'intent' ? {} : { id: order.id }), ...facts[kind] })
}

/** A whole order, as it goes when all goes well. */
const straight = fc.constantFrom(...ORDERS).map((order) => ['intent', 'sending', 'accepted', 'completed', 'stored', 'deleted'].map((kind) => entryOf(order, kind, 0)))
const history = fc.array(fc.oneof(entry.map((one) => [one]), straight), { maxLength: 40 }).map((parts) => parts.flat())
/** What a file can hold: entries, and lines that nobody can read. */
const content = history.chain((entries) => fc.array(fc.nat(entries.length), { maxLength: 4 }).map((places) => linesOf(entries, places)))

function linesOf(entries: readonly JournalEntry[], damagedAt: readonly number[]): readonly string[] {
  return entries.flatMap((one, index) => [...(damagedAt.includes(index) ? [`damaged ${index}\n`] : []), lineOf(one)])
}

function read(lines: readonly (string | Buffer)[]): readonly JournalLine[] {
  return lines.map((line) => ({ bytes: Buffer.from(line), reading: readLine(line.toString().slice(0, -1)) }))
}

function entriesOf(lines: readonly JournalLine[]): readonly JournalEntry[] {
  return lines.flatMap(({ reading }) => (reading.is === 'entry' ? [reading.entry] : []))
}

/** All that must be the same afterwards: rows, their order, takes that are used, jobs that are known, what is stray or damaged. */
function meaning(lines: readonly JournalLine[]): unknown {
  const entries = entriesOf(lines)
  const rows = foldJournal(entries)
  const journal = { entries, damaged: 0, append: async () => undefined, close: async () => undefined }
  const book = createBook(journal, { changed: silent, deleted: silent })
  return {
    rows: [...rows].map(([id, row]) => [id, essenceOf(row)]),
    nextTake: book.nextTake(BOARD.id),
    jobs: entries.flatMap((one) => (one.is === 'accepted' ? [[one.jobId, one.id]] : [])),
    stray: strayEntries(entries),
    damaged: lines.filter(({ reading }) => reading.is === 'damaged').map(({ bytes }) => bytes.toString()),
  }
}

describe('a compacted journal', () => {
  it('adds up to the same, whatever was journaled in whatever order, and compacting it again changes nothing', () => {
    fc.assert(
      fc.property(content, (lines) => {
        const before = read(lines)
        const after = read(compacted(before))
        expect(meaning(after)).toEqual(meaning(before))
        expect(compacted(after)).toEqual(after.map(({ bytes }) => bytes))
      }),
      { numRuns: 400 },
    )
  })

  it('lets go of the bodies of ended orders, of what only passed, and of the words of deleted ones', () => {
    const [one, two, three] = ORDERS
    if (!one || !two || !three) throw new Error('orders')
    const lived = [
      ...['intent', 'sending', 'attention', 'doubtful', 'accepted', 'completed', 'stored'].map((kind) => entryOf(one, kind, 0)),
      ...['intent', 'sending', 'accepted', 'completed', 'stored', 'deleted'].map((kind) => entryOf(two, kind, 0)),
      ...['intent', ...Array.from({ length: 50 }, () => ['sending', 'unsent']).flat()].map((kind) => entryOf(three, kind, 0)),
    ]
    const text = Buffer.concat(compacted(read(lived.map(lineOf)))).toString()
    expect(text).not.toContain(BODY)
    expect(text.split('\n').map((line) => /"is":"(\w+)"/.exec(line)?.[1])).toEqual(['intent', 'accepted', 'completed', 'stored', 'intent', 'accepted', 'completed', 'stored', 'deleted', 'intent', undefined])
    expect(text.match(/secret harbour/g)).toHaveLength(2)
  })

  it('keeps the bytes of every order that may have to be sent again, looked for or decided', () => {
    for (const kinds of [['sending'], ['sending', 'doubtful'], ['sending', 'doubtful', 'attention']]) {
      const [order] = ORDERS
      if (!order) throw new Error('order')
      const lines = ['intent', ...kinds].map((kind) => lineOf(entryOf(order, kind, 0)))
      expect(Buffer.concat(compacted(read(lines))).toString()).toBe(lines.join(''))
    }
  })
})

const nothing = async (): Promise<void> => undefined

/** A journal of forty ended orders, an unfinished one and a damaged line. */
async function large(): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  const file = join(await mkdtemp(join(tmpdir(), 'compact-')), 'renders.journal')
  const ended = Array.from({ length: 40 }, () => orderOf(signatureOf(BOARD))).flatMap((order) => ['intent', 'sending', 'accepted', 'completed', 'stored'].map((kind) => entryOf({ ...order, take: 1 }, kind, 0)))
  const [unfinished] = ORDERS
  if (!unfinished) throw new Error('order')
  const bytes = Buffer.from([...ended.map(lineOf), 'damaged\n', lineOf(entryOf(unfinished, 'intent', 0)), lineOf(entryOf(unfinished, 'sending', 0))].join(''))
  await writeFile(file, bytes)
  return { file, bytes }
}

describe('compacting at opening', () => {
  const steps: ReplaceSteps = {
    write: async (file, bytes) => {
      const handle = await open(file, 'w')
      await handle.writeFile(bytes)
      await handle.close()
    },
    rename,
    syncFolder: async () => undefined,
  }

  it('halves a large file at least, says the same, and takes new entries', async () => {
    const { file, bytes } = await large()
    const journal = await openJournal(file, silent, { fromBytes: 100_000, steps })
    expect((await readFile(file)).length).toBeLessThan(bytes.length / 2)
    expect(journal.damaged).toBe(1)
    await journal.append(JournalEntrySchema.parse({ is: 'unsent', id: randomUUID() }))
    await journal.close()
    const again = await openJournal(file, silent)
    await again.close()
    expect(again.entries).toHaveLength(journal.entries.length + 1)
    expect(await readdir(dirname(file))).toEqual(['renders.journal'])
  })

  it('leaves a file alone that is small, or of which little can go', async () => {
    const { file, bytes } = await large()
    await (await openJournal(file, silent)).close()
    expect((await readFile(file)).equals(bytes)).toBe(true)
  })

  it.each([
    ['before the new file', 0, 0],
    ['in the middle of the new file', 0, 0.5],
    ['before it takes the old one’s place', 1, 0],
    ['before the folder is synced', 2, 0],
  ])('loses nothing by a crash %s', async (_when, step, part) => {
    const { file, bytes } = await large()
    const before = meaning(read(bytes.toString().split(/(?<=\n)/)))
    let taken = 0
    const dies = <Given extends readonly unknown[]>(work: (...given: Given) => Promise<void>, half: (...given: Given) => Promise<void>) => async (...given: Given) => {
      if (taken > step) throw new Error('it is dead')
      taken += 1
      if (taken <= step) return work(...given)
      await half(...given)
      throw new Error('killed')
    }
    const dying: ReplaceSteps = {
      write: dies(steps.write, async (name, all) => (part === 0 ? undefined : steps.write(name, all.subarray(0, all.length * part)))),
      rename: dies(steps.rename, nothing),
      syncFolder: dies(steps.syncFolder, nothing),
    }
    const killed = await openJournal(file, silent, { fromBytes: 100_000, steps: dying })
    await killed.close()
    expect(meaning(read((await readFile(file, 'utf8')).split(/(?<=\n)/)))).toEqual(before)
    const opened = await openJournal(file, silent, { fromBytes: 100_000, steps })
    await opened.close()
    expect(meaning(read((await readFile(file, 'utf8')).split(/(?<=\n)/)))).toEqual(before)
    expect((await readFile(file)).length).toBeLessThan(bytes.length / 2)
  })

  it('keeps a torn end aside, and does not bring it back', async () => {
    const { file, bytes } = await large()
    await writeFile(file, Buffer.concat([bytes, Buffer.from('torn in the mid')]))
    await (await openJournal(file, silent, { fromBytes: 100_000, steps })).close()
    expect(await readFile(`${file}.torn`, 'utf8')).toBe('torn in the mid')
    expect(await readFile(file, 'utf8')).not.toContain('torn in the mid')
  })
})
