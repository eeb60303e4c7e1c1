import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { newBoard } from '../../src/renderer/src/editor/new-board.ts'
import { profile, test } from './storage/launch.ts'
import { projectOf, renderOf } from './storage/values.ts'

const DAWN = newBoard('Dawn')

test('what was saved is there after the app was closed and started again', async ({ start }) => {
  const project = projectOf('One', 'Two', 'Three')
  const first = await start()
  await first.page.evaluate(async (saved) => {
    const db = await window.room.database()
    await window.room.saveProject(db, null, saved, window.room.markOf(saved))
    await window.room.writePreference(db, 'theme', 'light')
  }, project)
  await first.quit()

  const { page } = await start()
  const loaded = await page.evaluate(async () => {
    const db = await window.room.database()
    const { room } = window
    const { theme, lastBoard } = await room.readPreferences(db)
    return [await room.loadBoards(db), theme, lastBoard]
  })
  expect(loaded).toEqual([{ ...project, unreadable: [], sentinel: expect.objectContaining({ revision: 1 }) }, 'light', null])
})

test('what was said to be saved outlives the app being killed at that moment', async ({ start }) => {
  const project = projectOf('One', 'Two')
  const first = await start()
  await first.page.evaluate(async (saved) => window.room.saveProject(await window.room.database(), null, saved, window.room.markOf(saved)), project)
  await first.kill()

  const { page } = await start()
  expect(await page.evaluate(async () => window.room.loadBoards(await window.room.database()))).toEqual({
    ...project,
    unreadable: [],
    sentinel: expect.objectContaining({ boards: project.boards.map(({ id }) => id) }),
  })
})

test('only boards that changed are written', async ({ room }) => {
  const writes = await room.evaluate(async (saved) => {
    const { loadBoards, saveProject, writesDuring, database } = window.room
    const db = await database()
    await saveProject(db, null, saved, window.room.markOf(saved))
    const before = await loadBoards(db)
    const [one, two, three] = before.boards
    if (!one || !two || !three) throw new Error('the boards did not come back')
    const renamed = { boards: [one, { ...two, name: 'Second' }, three] }
    const swapped = { boards: [one, three, renamed.boards[1] ?? two] }
    const without = { boards: swapped.boards.slice(0, 2) }
    return [
      await writesDuring(() => saveProject(db, before, { boards: [...before.boards] }, window.room.markOf(before))),
      await writesDuring(() => saveProject(db, before, renamed, window.room.markOf(renamed))),
      await writesDuring(() => saveProject(db, renamed, swapped, window.room.markOf(swapped))),
      await writesDuring(() => saveProject(db, swapped, without, window.room.markOf(without))),
      (await loadBoards(db)).boards.map(({ name }) => name),
    ]
  }, projectOf('One', 'Two', 'Three'))
  expect(writes).toEqual([['put state'], ['put boards', 'put state'], ['put boards', 'put boards', 'put state'], ['delete boards', 'put state'], ['One', 'Three']])
})

test('a board that cannot be read is counted, kept as it is, and does not upset the order of the others', async ({ room }) => {
  const strange = { id: 'from-the-future', position: 1, board: { name: 'Tomorrow', shots: 'seven' } }
  const seen = await room.evaluate(
    async ({ saved, row, fourth }) => {
      const { loadBoards, saveProject, database, raw } = window.room
      const db = await database()
      await saveProject(db, null, saved, window.room.markOf(saved))
      const [, second, third] = saved.boards
      if (!second || !third) throw new Error('three boards are needed')
      // As another version could leave them: the strange row between the first and the others.
      const direct = await raw()
      const boards = direct.transaction('boards', 'readwrite').objectStore('boards')
      boards.put(row)
      boards.put({ id: second.id, position: 2, board: second })
      const last = boards.put({ id: third.id, position: 3, board: third })
      await new Promise((resolve) => last.transaction?.addEventListener('complete', resolve))
      const project = await loadBoards(db)
      const after = { boards: [...project.boards.slice(1), fourth] }
      await saveProject(db, project, after, window.room.markOf(after))
      const again = await loadBoards(db)
      const kept = await new Promise((resolve) => {
        const request = direct.transaction('boards').objectStore('boards').get(row.id)
        request.addEventListener('success', () => resolve(request.result))
      })
      return { first: project, again, kept }
    },
    { saved: projectOf('One', 'Two', 'Three'), row: strange, fourth: newBoard('Four') },
  )
  expect(seen.first.unreadable).toEqual(['from-the-future'])
  expect(seen.first.boards.map(({ name }) => name)).toEqual(['One', 'Two', 'Three'])
  expect(seen.again.unreadable).toEqual(['from-the-future'])
  expect(seen.again.boards.map(({ name }) => name)).toEqual(['Two', 'Three', 'Four'])
  expect(seen.kept).toEqual(strange)
})

test('renders come newest first, and those that main no longer has go with their posters', async ({ room }) => {
  const [old, middle, fresh] = [renderOf(DAWN, 1_000), renderOf(DAWN, 2_000), renderOf(DAWN, 3_000)]
  const seen = await room.evaluate(
    async ({ renders, kept }) => {
      const { newestRenders, replaceRenders, keepPoster, posterOf, writesDuring, database } = window.room
      const db = await database()
      await replaceRenders(db, renders)
      const ids = renders.map(({ order }) => order.id)
      for (const id of ids) await keepPoster(db, id, new Blob([id]))
      const listed = await newestRenders(db, 100)
      const writes = await writesDuring(() => replaceRenders(db, kept))
      return {
        listed,
        writes,
        after: await newestRenders(db, 100),
        posters: await Promise.all(ids.map(async (id) => (await posterOf(db, id))?.text())),
      }
    },
    { renders: [middle, old, fresh], kept: [fresh, middle] },
  )
  expect(seen.listed).toEqual([fresh, middle, old])
  expect(seen.after).toEqual([fresh, middle])
  expect(seen.posters).toEqual([middle.order.id, undefined, fresh.order.id])
  // What main tells again as it was is not written again.
  expect(seen.writes).toEqual(['delete renders', 'delete posters'])
})

test('of a long library the newest renders are given, as many as were asked for', async ({ room }) => {
  const renders = Array.from({ length: 300 }, (_, index) => renderOf(DAWN, 1_000 + ((index * 7) % 300)))
  const moments = await room.evaluate(async (all) => {
    const { newestRenders, replaceRenders, database } = window.room
    const db = await database()
    await replaceRenders(db, all)
    return (await newestRenders(db, 120)).map(({ order }) => order.signedAt)
  }, renders)
  expect(moments).toEqual(Array.from({ length: 120 }, (_, index) => 1_299 - index))
})

test('a render that cannot be read is left out until main tells of it again', async ({ room }) => {
  const [one, other] = [renderOf(DAWN, 1_000), renderOf(DAWN, 2_000)]
  const seen = await room.evaluate(
    async (renders) => {
      const { newestRenders, replaceRenders, database, raw } = window.room
      const db = await database()
      await replaceRenders(db, renders)
      const spoilt = (await raw()).transaction('renders', 'readwrite').objectStore('renders')
      const put = spoilt.put({ id: renders[0]?.order.id, createdAt: 1_000, render: { order: 'lost' } })
      await new Promise((resolve) => put.transaction?.addEventListener('complete', resolve))
      const without = await newestRenders(db, 100)
      await replaceRenders(db, renders)
      return [without, await newestRenders(db, 100)]
    },
    [one, other],
  )
  expect(seen).toEqual([[other], [other, one]])
})

test('one render can be put over itself and removed with its poster', async ({ room }) => {
  const render = renderOf(DAWN, 1_000)
  const failure = { kind: 'failed', sentence: 'The service failed; nothing was charged.' } as const
  const failed = { ...render, stage: { at: 'failed', jobId: null, failure } } as const
  const seen = await room.evaluate(
    async ({ first, second }) => {
      const { newestRenders, putRender, removeRender, keepPoster, posterOf, database } = window.room
      const db = await database()
      await putRender(db, first)
      await putRender(db, second)
      await keepPoster(db, first.order.id, new Blob(['still']))
      const listed = await newestRenders(db, 100)
      await removeRender(db, first.order.id)
      return [listed, await newestRenders(db, 100), (await posterOf(db, first.order.id)) ?? null]
    },
    { first: render, second: failed },
  )
  expect(seen).toEqual([[failed], [], null])
})

test('a newer database without the tables that are known is refused in words and not touched', async ({ room }) => {
  const seen = await room.evaluate(async () => {
    const { openDatabase, raw } = window.room
    const newer = await raw(40, (db) => void db.createObjectStore('scenes'))
    newer.close()
    const opened = await openDatabase()
    const after = await raw()
    return [opened.ok ? 'opened' : [opened.kind, opened.sentence], after.version, [...after.objectStoreNames]]
  })
  expect(seen).toEqual([['newer', expect.stringContaining('newer version')], 40, ['scenes']])
})

test('a newer database is opened for reading alone: what can be read is read, and every write comes to nothing', async ({ start }) => {
  const project = projectOf('One', 'Two')
  const first = await start()
  await first.page.evaluate(async (saved) => {
    const { room } = window
    const db = await room.database()
    await room.saveProject(db, null, saved, room.markOf(saved))
    db.close()
    const newer = await room.raw(40, (raised) => void raised.createObjectStore('scenes'))
    newer.close()
  }, project)
  await first.quit()

  const { page } = await start()
  const seen = await page.evaluate(async (saved) => {
    const { room } = window
    const opened = await room.openDatabase()
    if (!opened.ok) return opened.sentence
    const { db } = opened
    const writes = await room.writesDuring(async () => {
      await room.writePreference(db, 'theme', 'light')
      await room.replaceRenders(db, [])
    })
    const refused = await room.saveProject(db, null, saved, room.markOf(saved)).then(
      () => 'written',
      (error: unknown) => String(error),
    )
    const held = await room.loadBoards(db)
    db.close()
    const after = await room.raw()
    return { readOnly: db.readOnly, writes, refused, names: held.boards.map(({ name }) => name), version: after.version, stores: after.objectStoreNames.length }
  }, project)
  expect(seen).toEqual({ readOnly: true, writes: [], refused: expect.stringContaining('never written'), names: ['One', 'Two'], version: 40, stores: 7 })
})

test('a window that holds an older database open is named, and opening works once it lets go', async ({ room }) => {
  const seen = await room.evaluate(async () => {
    const { openDatabase, raw, loadBoards } = window.room
    const holding = await raw(5)
    const refused = await openDatabase()
    holding.close()
    const opened = await openDatabase()
    return [refused.ok ? 'opened' : refused.kind, opened.ok && (await loadBoards(opened.db))]
  })
  expect(seen).toEqual(['blocked', { boards: [], unreadable: [], sentinel: null }])
})

test('a disk that cannot hold the database is told in one sentence', async ({ start }) => {
  await mkdir(profile(), { recursive: true })
  await writeFile(join(profile(), 'IndexedDB'), 'a file where the engine needs its folder')
  const { page } = await start()
  const opened = await page.evaluate(async () => {
    const answer = await window.room.openDatabase()
    return answer.ok ? null : { kind: answer.kind, sentence: answer.sentence }
  })
  expect(opened).toEqual({ kind: 'corrupted', sentence: expect.stringContaining('could not read or write') })
})
