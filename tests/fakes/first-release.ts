import type { Page } from '@playwright/test'
import type { Board } from '../../src/shared/domain/storyboard.ts'

/**
 * Leaves a database as Shotboard 0.1.0 made it: version 1 by Dexie's count, these tables and indexes, boards, and no mark.
 * Frozen: what was released is never edited, here neither. Runs in a page of the app's origin, over no database.
 */
export async function layFirstDatabase(page: Page, boards: readonly Board[]): Promise<void> {
  await page.evaluate(async (kept) => {
    await new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase('shotboard')
      gone.addEventListener('success', resolve)
      gone.addEventListener('error', () => reject(new Error(String(gone.error))))
    })
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('shotboard', 10)
      request.addEventListener('error', () => reject(new Error(String(request.error))))
      request.addEventListener('upgradeneeded', () => {
        const db = request.result
        db.createObjectStore('boards', { keyPath: 'id' }).createIndex('position', 'position')
        db.createObjectStore('images', { keyPath: 'id' })
        const renders = db.createObjectStore('renders', { keyPath: 'id' })
        renders.createIndex('createdAt', 'createdAt')
        renders.createIndex('boardId', 'boardId')
        renders.createIndex('[model+stage+createdAt]', ['model', 'stage', 'createdAt'])
        db.createObjectStore('posters', { keyPath: 'id' })
        db.createObjectStore('state', { keyPath: 'key' })
      })
      request.addEventListener('success', () => {
        const db = request.result
        const write = db.transaction(['boards', 'state'], 'readwrite', { durability: 'strict' })
        for (const [position, board] of kept.entries()) write.objectStore('boards').put({ id: board.id, position, board })
        write.objectStore('state').put({ key: 'lastBoard', value: kept[1]?.id })
        write.addEventListener('complete', () => {
          db.close()
          resolve()
        })
      })
    })
  }, boards)
}
