import { createHash, randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openJournal } from '../../src/main/renders/journal.ts'
import { type JournalEntry, JournalEntrySchema } from '../../src/main/renders/journal-entry.ts'
import { lineOf } from '../../src/main/renders/journal-line.ts'

const silent = (): void => undefined
const entries: readonly JournalEntry[] = [
  { is: 'sending', id: randomUUID(), at: 1, body: Buffer.from('{"prompt":"Ein Fuchs – 狐"}').toString('base64'), account: 'a' },
  { is: 'accepted', id: randomUUID(), at: 2, jobId: 'job-1' },
  { is: 'attention', id: randomUUID(), sentence: 'Look at your jobs – “now”.' },
].map((entry) => JournalEntrySchema.parse(entry))

async function file(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'journal-')), 'renders.journal')
}

async function written(...list: readonly JournalEntry[]): Promise<string> {
  const path = await file()
  const journal = await openJournal(path, silent)
  await Promise.all(list.map((entry) => journal.append(entry)))
  await journal.close()
  return path
}

async function read(path: string): Promise<readonly JournalEntry[]> {
  const journal = await openJournal(path, silent)
  await journal.close()
  return journal.entries
}

describe('the journal', () => {
  it('gives back what was appended, in order', async () => {
    expect(await read(await written(...entries))).toEqual(entries)
  })

  it('loses nothing before an end torn at any byte, and keeps the torn part aside', async () => {
    const whole = Buffer.from(entries.map(lineOf).join(''))
    const before = Buffer.byteLength(entries.slice(0, -1).map(lineOf).join(''))
    for (let cut = before; cut < whole.length; cut += 1) {
      const path = await file()
      await writeFile(path, whole.subarray(0, cut))
      expect(await read(path)).toEqual(entries.slice(0, -1))
      expect((await readFile(path)).length).toBe(before)
      await appendFile(`${path}.torn`, '')
      expect(await readFile(`${path}.torn`)).toEqual(whole.subarray(before, cut))
    }
  })

  it('appends cleanly after a torn end was cut', async () => {
    const path = await written(...entries.slice(0, 2))
    await appendFile(path, lineOf(entries[2] ?? fallback()).slice(0, 30))
    const journal = await openJournal(path, silent)
    await journal.append(entries[2] ?? fallback())
    await journal.close()
    expect(await read(path)).toEqual(entries)
  })

  it('never believes a line in which any one bit has flipped, and still reads the lines after it', async () => {
    const path = await written(...entries)
    const whole = await readFile(path)
    const second = Buffer.byteLength(lineOf(entries[0] ?? fallback()))
    const third = second + Buffer.byteLength(lineOf(entries[1] ?? fallback()))
    for (let at = second; at < third - 1; at += 1) {
      const flipped = Buffer.from(whole)
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at)
      await writeFile(path, flipped)
      expect(await read(path)).toEqual([entries[0], entries[2]])
      expect(await readFile(path)).toEqual(flipped)
    }
  })

  it('reads the lines of Shotboard 0.1.0, which are of version 1', async () => {
    const path = await file()
    const completed = { is: 'completed', id: randomUUID(), charged: 145 }
    await writeFile(path, [checked({ v: 1, ...entries[1] }), checked({ v: 1, ...completed })].join(''))
    expect(await read(path)).toEqual([entries[1], completed])
  })

  it('is not opened, and not touched, where a newer version wrote it', async () => {
    const path = await written(...entries)
    await appendFile(path, checked({ v: 4, is: 'teleported', id: randomUUID() }))
    const before = await readFile(path)
    await expect(openJournal(path, silent)).rejects.toThrow('newer version')
    expect(await readFile(path)).toEqual(before)
  })

  it.each([
    ['of this version and not understood', { v: 2, is: 'teleported', id: randomUUID() }],
    ['with something too much', { v: 1, is: 'unsent', id: randomUUID(), more: 1 }],
    ['of no version', { is: 'unsent', id: randomUUID() }],
    ['of no number', { v: '2', is: 'unsent', id: randomUUID() }],
    ['of a version before the first', { v: 0, is: 'unsent', id: randomUUID() }],
    ['of no entry at all', [1]],
    ['that is empty', null],
  ])('passes over a line %s, and counts it', async (_what, value) => {
    const path = await file()
    await writeFile(path, [lineOf(entries[0] ?? fallback()), checked(value), lineOf(entries[1] ?? fallback())].join(''))
    const journal = await openJournal(path, silent)
    await journal.close()
    expect(journal.entries).toEqual(entries.slice(0, 2))
    expect(journal.damaged).toBe(1)
  })

  it('counts damaged lines to the last, and not an end torn in the middle of a line', async () => {
    const path = await file()
    const whole = entries.map(lineOf)
    await writeFile(path, `${whole[0]}broken\n${whole[1]}broken too\n${whole[2]?.slice(0, 40)}`)
    const journal = await openJournal(path, silent)
    await journal.close()
    expect(journal.damaged).toBe(2)
  })

  it('has an entry on the disk when its append resolves', async () => {
    const path = await file()
    const journal = await openJournal(path, silent)
    for (const [index, entry] of entries.entries()) {
      await journal.append(entry)
      expect(await readFile(path, 'utf8')).toBe(entries.slice(0, index + 1).map(lineOf).join(''))
    }
    await journal.close()
    await expect(journal.append(fallback())).rejects.toThrow('closed')
  })
})

/** Any JSON as a line whose checksum holds. */
function checked(value: unknown): string {
  const json = JSON.stringify(value)
  return `${createHash('sha256').update(json).digest('hex').slice(0, 16)} ${json}\n`
}

function fallback(): JournalEntry {
  return JournalEntrySchema.parse({ is: 'unsent', id: randomUUID() })
}
