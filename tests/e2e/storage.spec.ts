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
    await window.room.saveProject(db, null, saved)
    await window.room.writePreference(db, 'theme', 'light')
  }, project)
  await first.quit()

  const { page } = await start()
  const loaded = await page.evaluate(async () => {
    const db = await window.room.database()
    const { room } = window
    return [await room.loadProject(db), await room.readPreference(db, 'theme'), await room.readPreference(db, 'lastBoard')]
  })
  expect(loaded).toEqual([{ project, unreadable: 0 }, 'light', null])
})

test('what was said to be saved outlives the app being killed at that moment', async ({ start }) => {
  const project = projectOf('One', 'Two')
  const first = await start()
  await first.page.evaluate(async (saved) => window.room.saveProject(await window.room.database(), null, saved), project)
  await first.kill()

  const { page } = await start()
  expect(await page.evaluate(async () => window.room.loadProject(await window.room.database()))).toEqual({
    project,
    unreadable: 0,
  })
})

test('only boards that changed are written', async ({ room }) => {
  const writes = await room.evaluate(async (saved) => {
    const { loadProject, saveProject, writesDuring, database } = window.room
    const db = await database()
    await saveProject(db, null, saved)
    const before = (await loadProject(db)).project
    const [one, two, three] = before?.boards ?? []
    if (!before || !one || !two || !three) throw new Error('the boards did not come back')
    const renamed = { boards: [one, { ...two, name: 'Second' }, three] }
    const swapped = { boards: [one, three, renamed.boards[1] ?? two] }
    const without = { boards: swapped.boards.slice(0, 2) }
    return [
      await writesDuring(() => saveProject(db, before, { boards: [...before.boards] })),
      await writesDuring(() => saveProject(db, before, renamed)),
      await writesDuring(() => saveProject(db, renamed, swapped)),
      await writesDuring(() => saveProject(db, swapped, without)),
      (await loadProject(db)).project?.boards.map(({ name }) => name),
    ]
  }, projectOf('One', 'Two', 'Three'))
  expect(writes).toEqual([[], ['put boards'], ['put boards', 'put boards'], ['delete boards'], ['One', 'Three']])
})

test('a board that cannot be read is counted, kept as it is, and does not upset the order of the others', async ({ room }) => {
  const strange = { id: 'from-the-future', position: 1, board: { name: 'Tomorrow', shots: 'seven' } }
  const seen = await room.evaluate(
    async ({ saved, row, fourth }) => {
      const { loadProject, saveProject, database, raw } = window.room
      const db = await database()
      await saveProject(db, null, saved)
      const [, second, third] = saved.boards
      if (!second || !third) throw new Error('three boards are needed')
      // As another version could leave them: the strange row between the first and the others.
      const direct = await raw()
      const boards = direct.transaction('boards', 'readwrite').objectStore('boards')
      boards.put(row)
      boards.put({ id: second.id, position: 2, board: second })
      const last = boards.put({ id: third.id, position: 3, board: third })
      await new Promise((resolve) => last.transaction?.addEventListener('complete', resolve))
      const { project, unreadable } = await loadProject(db)
      if (!project) throw new Error('the readable boards did not load')
      const after = { boards: [...project.boards.slice(1), fourth] }
      await saveProject(db, project, after)
      const again = await loadProject(db)
      const kept = await new Promise((resolve) => {
        const request = direct.transaction('boards').objectStore('boards').get(row.id)
        request.addEventListener('success', () => resolve(request.result))
      })
      return { unreadable, first: project, again, kept }
    },
    { saved: projectOf('One', 'Two', 'Three'), row: strange, fourth: newBoard('Four') },
  )
  expect(seen.unreadable).toBe(1)
  expect(seen.first.boards.map(({ name }) => name)).toEqual(['One', 'Two', 'Three'])
  expect(seen.again.unreadable).toBe(1)
  expect(seen.again.project?.boards.map(({ name }) => name)).toEqual(['Two', 'Three', 'Four'])
  expect(seen.kept).toEqual(strange)
})

test('renders come newest first, and those that main no longer has go with their posters', async ({ room }) => {
  const [old, middle, fresh] = [renderOf(DAWN, 1_000), renderOf(DAWN, 2_000), renderOf(DAWN, 3_000)]
  const seen = await room.evaluate(
    async ({ renders, kept }) => {
      const { listRenders, replaceRenders, keepPoster, posterOf, writesDuring, database } = window.room
      const db = await database()
      await replaceRenders(db, renders)
      const ids = renders.map(({ order }) => order.id)
      for (const id of ids) await keepPoster(db, id, new Blob([id]))
      const listed = await listRenders(db)
      const writes = await writesDuring(() => replaceRenders(db, kept))
      return {
        listed,
        writes,
        after: await listRenders(db),
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

test('a render that cannot be read is left out until main tells of it again', async ({ room }) => {
  const [one, other] = [renderOf(DAWN, 1_000), renderOf(DAWN, 2_000)]
  const seen = await room.evaluate(
    async (renders) => {
      const { listRenders, replaceRenders, database, raw } = window.room
      const db = await database()
      await replaceRenders(db, renders)
      const spoilt = (await raw()).transaction('renders', 'readwrite').objectStore('renders')
      const put = spoilt.put({ id: renders[0]?.order.id, createdAt: 1_000, render: { order: 'lost' } })
      await new Promise((resolve) => put.transaction?.addEventListener('complete', resolve))
      const without = await listRenders(db)
      await replaceRenders(db, renders)
      return [without, await listRenders(db)]
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
      const { listRenders, putRender, removeRender, keepPoster, posterOf, database } = window.room
      const db = await database()
      await putRender(db, first)
      await putRender(db, second)
      await keepPoster(db, first.order.id, new Blob(['still']))
      const listed = await listRenders(db)
      await removeRender(db, first.order.id)
      return [listed, await listRenders(db), (await posterOf(db, first.order.id)) ?? null]
    },
    { first: render, second: failed },
  )
  expect(seen).toEqual([[failed], [], null])
})

test('boards of a newer version are refused in words and not touched', async ({ room }) => {
  const seen = await room.evaluate(async () => {
    const { openDatabase, raw } = window.room
    const newer = await raw(20, (db) => void db.createObjectStore('scenes'))
    newer.close()
    const opened = await openDatabase()
    const after = await raw()
    return [opened.ok ? 'opened' : [opened.kind, opened.sentence], after.version, [...after.objectStoreNames]]
  })
  expect(seen).toEqual([['newer', expect.stringContaining('newer version')], 20, ['scenes']])
})

test('a window that holds an older database open is named, and opening works once it lets go', async ({ room }) => {
  const seen = await room.evaluate(async () => {
    const { openDatabase, raw, loadProject } = window.room
    const holding = await raw(5)
    const refused = await openDatabase()
    holding.close()
    const opened = await openDatabase()
    return [refused.ok ? 'opened' : refused.kind, opened.ok && (await loadProject(opened.db))]
  })
  expect(seen).toEqual(['blocked', { project: null, unreadable: 0 }])
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
