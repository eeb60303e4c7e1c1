import { mkdir, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** One way in which a database comes to harm. */
export interface Corruption {
  readonly name: string
  /** In the page of the running app, by the bare engine; all of it is on the disk when this resolves. */
  readonly inPage?: (page: Page) => Promise<void>
  /** On the files, while no app runs. `home` is the folder for the app's data. */
  readonly onDisk?: (home: string) => Promise<void>
  /** The engine may put the database right by itself, with nothing lost; then there is nothing to say. */
  readonly engineMends?: true
}

type Work = 'delete' | 'empty all' | 'empty boards' | 'lose one' | 'roll back' | 'garble one' | 'lose mark'

const DATABASE = join('IndexedDB', 'app_shotboard_0.indexeddb.leveldb')

/** Every kind that the app must notice at its next start, and mend from the copy outside the database. */
export const CORRUPTIONS: readonly Corruption[] = [
  { name: 'the database is deleted', inPage: (page) => harm(page, 'delete') },
  { name: 'every table is emptied', inPage: (page) => harm(page, 'empty all') },
  { name: 'the table of boards is emptied', inPage: (page) => harm(page, 'empty boards') },
  { name: 'a row is lost', inPage: (page) => harm(page, 'lose one') },
  { name: 'rows fall back to an older state', inPage: (page) => harm(page, 'roll back') },
  { name: 'a row is garbled', inPage: (page) => harm(page, 'garble one') },
  { name: 'the mark is lost', inPage: (page) => harm(page, 'lose mark') },
  { name: 'the files are cut', onDisk: (home) => eachFile(home, async (file, bytes) => truncate(file, Math.floor(bytes / 2))) },
  { name: 'the files are overwritten with garbage', onDisk: (home) => eachFile(home, (file, bytes) => writeFile(file, Buffer.alloc(bytes, 0xa5))) },
  { name: 'the log of the last writes is cut to nothing', onDisk: (home) => eachFile(home, (file) => (file.endsWith('.log') ? truncate(file, 0) : Promise.resolve())) },
  { name: 'MANIFEST and CURRENT are missing', engineMends: true, onDisk: (home) => eachFile(home, (file) => (/MANIFEST|CURRENT/.test(file) ? rm(file) : Promise.resolve())) },
  { name: 'the folder is deleted', onDisk: (home) => rm(join(home, 'IndexedDB'), { recursive: true }) },
  {
    name: 'the folder is replaced by an empty one',
    onDisk: async (home) => {
      await rm(join(home, DATABASE), { recursive: true })
      await mkdir(join(home, DATABASE))
    },
  },
]

/** A database that Chromium can neither open nor delete: a file stands where its folder must be. */
export const UNOPENABLE: Corruption = {
  name: 'the database cannot be opened',
  onDisk: async (home) => {
    await rm(join(home, 'IndexedDB'), { recursive: true })
    await writeFile(join(home, 'IndexedDB'), 'a file where the engine needs its folder')
  },
}

async function eachFile(home: string, change: (file: string, bytes: number) => Promise<unknown>): Promise<void> {
  const folder = join(home, DATABASE)
  const names = await readdir(folder)
  if (names.length === 0) throw new Error('There is no database to harm')
  for (const name of names) {
    const file = join(folder, name)
    const { size } = await stat(file)
    await change(file, size)
  }
}

/** Runs in the page, so it leans on nothing outside itself. */
async function harm(page: Page, work: Work): Promise<void> {
  await page.evaluate(async (kind) => {
    const done = (request: IDBRequest): Promise<unknown> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(`${kind}: ${String(request.error)}`)))
      })
    if (kind === 'delete') {
      await done(indexedDB.deleteDatabase('shotboard'))
      return
    }
    const opening = indexedDB.open('shotboard')
    await done(opening)
    const db = opening.result
    const change = db.transaction([...db.objectStoreNames], 'readwrite', { durability: 'strict' })
    const [boards, state] = [change.objectStore('boards'), change.objectStore('state')]
    const rows = await done(boards.getAll())
    const last: unknown = Array.isArray(rows) ? rows.at(-1) : null
    const id: unknown = Reflect.get(Object(last), 'id')
    if (typeof id !== 'string') throw new Error('There is no board to harm')
    const mark = Object(Reflect.get(Object(await done(state.get('sentinel'))), 'value'))
    if (kind === 'empty all') for (const name of db.objectStoreNames) change.objectStore(name).clear()
    if (kind === 'empty boards') boards.clear()
    if (kind === 'lose one') boards.delete(id)
    if (kind === 'garble one') boards.put({ id, position: 'nowhere', board: '\u0000\u0001' })
    if (kind === 'lose mark') state.delete('sentinel')
    if (kind === 'roll back') {
      boards.delete(id)
      const older = { ...mark, revision: Number(mark.revision) - 1, boards: Array.from(mark.boards).filter((known) => known !== id) }
      state.put({ key: 'sentinel', value: older })
    }
    await new Promise((resolve, reject) => {
      change.addEventListener('complete', resolve)
      change.addEventListener('abort', () => reject(new Error(String(change.error))))
    })
    db.close()
  }, work)
}
