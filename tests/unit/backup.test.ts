import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Backup, openBackup } from '../../src/main/backup/backup.ts'
import { checkedBytes } from '../../src/main/backup/checked-file.ts'
import { keptSnapshots } from '../../src/main/backup/rotation.ts'
import { openSetAside } from '../../src/main/backup/set-aside.ts'
import { writeDurably } from '../../src/main/durable-file.ts'
import { newBoard } from '../../src/renderer/src/editor/new-board.ts'
import { BOARD_FORM } from '../../src/shared/domain/board-form.ts'
import { type Save, SnapshotIdSchema } from '../../src/shared/domain/backup.ts'

const MINUTE = 60_000
const NOON = Date.UTC(2026, 10, 25, 12)
const INSTALL = randomUUID()
const NOON_ID = SnapshotIdSchema.parse('2026-11-25T12-00-00-000Z-1')
const log = (): void => undefined

/** Snapshots of these ages in minutes, newest first, and the ages of those that stay. */
const agesKept = (ages: readonly number[], bytes = 1): readonly number[] => keptSnapshots(ages.map((age) => ({ id: NOON_ID, at: NOON - age * MINUTE, bytes })), NOON).map(({ at }) => (NOON - at) / MINUTE)

function save(revision: number, ...names: readonly string[]): Save {
  return { install: INSTALL, revision, boards: names.map(newBoard) }
}

/** A disk with room for saves, and for nothing else. */
const savesAlone: typeof writeDurably = (file, bytes) => (file.includes('snapshots') ? Promise.reject(new Error('ENOSPC')) : writeDurably(file, bytes))

interface Desk {
  readonly folder: string
  readonly open: () => Promise<Backup>
  readonly clock: { now: number; full: boolean }
}

async function desk(): Promise<Desk> {
  const folder = join(await mkdtemp(join(tmpdir(), 'backup-')), 'backup')
  const clock = { now: NOON, full: false }
  const write: typeof writeDurably = (file, bytes, mode) => (clock.full ? Promise.reject(new Error('ENOSPC')) : writeDurably(file, bytes, mode))
  return { folder, clock, open: () => openBackup({ folder, now: () => clock.now, log, write }) }
}

describe('the latest copy', () => {
  it('is there after the app was started again, with the mark of its save', async () => {
    const { open } = await desk()
    const last = save(3, 'One', 'Two')
    expect((await open()).state()).toEqual({ copy: 'none', mark: null, at: null })
    expect(await (await open()).keep(last)).toEqual({ at: NOON })
    const again = await open()
    expect(await again.copy(null)).toEqual({ ...last, at: NOON })
    expect(again.state()).toEqual({ copy: 'whole', at: NOON, mark: { install: INSTALL, revision: 3, boards: last.boards.map(({ id }) => id) } })
  })

  it('is never overwritten by an earlier save', async () => {
    const { open } = await desk()
    const backup = await open()
    await backup.keep(save(3, 'Late'))
    for (const revision of [1, 2, 3]) expect(await backup.keep(save(revision, 'Early'))).toEqual({ refusal: expect.stringContaining('later state') })
    expect((await backup.copy(null))?.boards[0]?.name).toBe('Late')
  })

  it('is noticed as damaged at any byte, kept aside, and written anew', async () => {
    const { open, folder } = await desk()
    await (await open()).keep(save(1, 'One'))
    const file = join(folder, 'boards.json')
    const whole = await readFile(file)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (place, change, cut) => {
        const spoilt = cut ? whole.subarray(0, place) : Buffer.from(whole)
        if (!cut) spoilt[place] = (spoilt[place] ?? 0) ^ change
        await writeFile(file, spoilt)
        expect((await open()).state()).toMatchObject({ copy: 'damaged', mark: { revision: 1 } })
      }),
      { numRuns: 60 },
    )
    const backup = await open()
    await backup.keep(save(2, 'Two'))
    expect((await open()).state()).toMatchObject({ copy: 'whole', mark: { revision: 2 } })
    expect(await readdir(folder)).toContainEqual(expect.stringContaining('boards.json.damaged-2026-11-25'))
  })

  it('that is gone is told from one that never was, by the mark beside it', async () => {
    const { open, folder } = await desk()
    await (await open()).keep(save(4, 'One'))
    await rm(join(folder, 'boards.json'))
    expect((await open()).state()).toMatchObject({ copy: 'damaged', mark: { revision: 4 }, at: null })
  })

  it('of a newer version is left alone', async () => {
    const { open, folder } = await desk()
    await mkdir(folder, { recursive: true })
    const newer = checkedBytes({ surprise: true }, BOARD_FORM + 1)
    await writeFile(join(folder, 'boards.json'), newer)
    const backup = await open()
    expect(backup.state().copy).toBe('newer')
    expect(await backup.keep(save(1, 'One'))).toEqual({ refusal: expect.stringContaining('newer version') })
    expect(await backup.promote(NOON_ID)).toEqual({ refusal: expect.stringContaining('newer version') })
    expect(await readFile(join(folder, 'boards.json'))).toEqual(newer)
  })

  it('stays whole where the disk is full, and nothing lies beside it', async () => {
    const { open, folder, clock } = await desk()
    const backup = await open()
    await backup.keep(save(1, 'One'))
    clock.full = true
    await expect(backup.keep(save(2, 'Two'))).rejects.toThrow('ENOSPC')
    expect((await (await open()).copy(null))?.boards[0]?.name).toBe('One')
    clock.full = false
    expect(await backup.keep(save(3, 'Three'))).toEqual({ at: NOON })
    expect(await readdir(folder)).toEqual(['boards.json', 'sentinel.json', 'snapshots'])
  })
})

describe('snapshots', () => {
  it('are listed and made, whatever else has a name like theirs or cannot be read', async () => {
    const { folder, open, clock } = await desk()
    const backup = await open()
    await backup.keep(save(1, 'First'))
    const of = (name: string): string => join(folder, 'snapshots', `2026-11-26T12-00-00-000Z-${name}.json`)
    await mkdir(of('7'))
    await symlink(of('nowhere'), of('8'))
    await symlink(of('9'), of('9'))
    await symlink('/proc/self/mem', of('10'))
    expect((await (await open()).list()).map(({ names }) => names)).toEqual([['First']])
    clock.now += 11 * MINUTE
    const later = await open()
    await later.keep(save(2, 'Second'))
    clock.now += 11 * MINUTE
    await later.keep(save(3, 'Third'))
    expect((await later.list()).map(({ names }) => names)).toEqual([['Second'], ['First']])
  })

  it('are taken at most every ten minutes, and only of what changed', async () => {
    const { open, clock } = await desk()
    const backup = await open()
    const work = [save(1, 'One'), save(2, 'Two'), save(3, 'Three')]
    for (const step of work) {
      await backup.keep(step)
      clock.now += 4 * MINUTE
    }
    // Three saves within ten minutes: the first one alone.
    expect((await backup.list()).map(({ names }) => names)).toEqual([['One']])
    clock.now += 10 * MINUTE
    await backup.keep(save(4, 'Four'))
    expect((await backup.list()).map(({ names }) => names)).toEqual([['Three'], ['One']])
    clock.now += 10 * MINUTE
    const same = { ...save(5), boards: (await backup.copy(null))?.boards ?? [] }
    await backup.keep(same)
    clock.now += 10 * MINUTE
    await backup.keep({ ...same, revision: 6 })
    expect((await backup.list()).map(({ names }) => names)).toEqual([['Four'], ['Three'], ['One']])
  })

  it('leave the save whole where they cannot be written', async () => {
    const { folder, clock } = await desk()
    const backup = await openBackup({ folder, now: () => clock.now, log, write: savesAlone })
    expect(await backup.keep(save(1, 'One'))).toEqual({ at: NOON })
  })

  it('can be made the latest copy, newer than every save, and damaged ones are not listed', async () => {
    const { open, folder, clock } = await desk()
    const backup = await open()
    await backup.keep(save(1, 'First'))
    clock.now += 11 * MINUTE
    await backup.keep(save(2, 'Second'))
    clock.now += 11 * MINUTE
    await backup.keep(save(3, 'Third'))
    const [second, first] = await backup.list()
    if (!second || !first) throw new Error('Two snapshots were made')
    await writeFile(join(folder, 'snapshots', `${second.id}.json`), 'spoilt')
    expect((await backup.list()).map(({ names }) => names)).toEqual([['First']])
    expect(await backup.promote(second.id)).toEqual({ refusal: expect.stringContaining('cannot be read') })
    expect(await backup.promote(first.id)).toBeNull()
    const state = (await open()).state()
    expect(state.mark?.revision).toBeGreaterThan(1_000)
    expect((await backup.copy(null))?.boards[0]?.name).toBe('First')
  })

  it('stay every ten minutes for four hours, every hour for a day and every day for a month', () => {
    const hours = 60
    const days = 24 * hours
    const kept = agesKept(Array.from({ length: 40 * 24 * 6 }, (_, index) => index * 10))
    const between = (from: number, to: number): readonly number[] => kept.filter((age) => age >= from && age < to)
    expect(between(0, 4 * hours)).toEqual(Array.from({ length: 24 }, (_, index) => index * 10))
    expect(between(4 * hours, days).map((age) => Math.floor(age / hours))).toEqual(Array.from({ length: 20 }, (_, index) => index + 4))
    expect(between(days, 31 * days).map((age) => Math.floor(age / days))).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect(between(31 * days, Infinity)).toEqual([])
  })

  it('stay in any case where they are the three newest, however close together and however large', () => {
    expect(agesKept([0, 1, 2, 3])).toEqual([0, 1, 2])
    expect(agesKept([0, 20, 40, 60], 1024 ** 3)).toEqual([0, 20, 40])
  })

  it('stay as long as all together take a quarter of a gigabyte at most', () => {
    expect(agesKept([0, 20, 40, 60], 64 * 1024 ** 2)).toEqual([0, 20, 40, 60])
    expect(agesKept([0, 20, 40, 60], 64 * 1024 ** 2 + 1)).toEqual([0, 20, 40])
  })

  it('are bounded in number over years, and the newest is always among them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }), { minLength: 1, maxLength: 400 }), fc.integer({ min: 1, max: 50_000_000 }), (ages, bytes) => {
        const stored = ages.map((age) => ({ id: NOON_ID, at: NOON - age * MINUTE, bytes }))
        const kept = keptSnapshots(stored, NOON)
        expect(kept.length).toBeLessThanOrEqual(24 + 24 + 31 + 3 + 3)
        expect(kept.length > 3 ? kept.length * bytes : 0).toBeLessThanOrEqual(256 * 1024 * 1024)
        expect(kept[0]?.at).toBe(Math.max(...stored.map(({ at }) => at)))
      }),
    )
  })
})

describe('setting a database aside', () => {
  it('happens at the next start alone, keeps the files, and is not done twice on end', async () => {
    const home = await mkdtemp(join(tmpdir(), 'aside-'))
    const note = join(home, 'note.json')
    const open = (): ReturnType<typeof openSetAside> => openSetAside(home, note, () => NOON, log)
    await mkdir(join(home, 'IndexedDB'))
    await writeFile(join(home, 'IndexedDB', 'boards.ldb'), 'precious')
    expect(await (await open()).ask(false)).toBe(true)
    const second = await open()
    expect(await readFile(join(home, 'IndexedDB.damaged-2026-11-25T12-00-00.000Z', 'boards.ldb'), 'utf8')).toBe('precious')
    expect(await second.ask(false)).toBe(false)
    expect(await (await open()).ask(false)).toBe(false)
    await second.forgive()
    expect(await second.ask(false)).toBe(true)
  })
})
