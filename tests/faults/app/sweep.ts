import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Sighting, sightings, sweepArchive, sweepFolder, sweepProcesses } from '../../fakes/canary.ts'
import type { RunningApp } from './start-app.ts'

/** What was looked through, and where the secret was found. */
export interface Sweep {
  readonly found: readonly Sighting[]
  readonly processes: number
  readonly heapBytes: number
}

/** Looks for a secret in the page and its heap, in its databases, in every process, in every file of the app, and in what was exported. */
export async function sweep({ app, page }: RunningApp, home: string, exported: string, secret: string): Promise<Sweep> {
  const heap = await heapOf(page)
  const { processes, found } = await sweepProcesses(app.process().pid ?? 0, secret)
  const dom = await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map((field) => Reflect.get(field, 'value')).join('\n'))
  const files = await sweepFolder(home, secret)
  return {
    processes,
    heapBytes: heap.length,
    found: [
      ...sightings('heap', heap, secret),
      ...sightings('DOM', dom, secret),
      ...sightings('IndexedDB', await databasesOf(page), secret),
      ...found,
      ...files.map(({ where, form }) => ({ where: placeOf(where.replace(home, ''), where), form })),
      ...(existsSync(exported) ? await sweepArchive(exported, secret) : []),
    ],
  }
}

/** A file by what it is to the app: which of the files of IndexedDB holds something changes as it writes. */
function placeOf(way: string, where: string): string {
  if (way.includes('IndexedDB')) return `IndexedDB ${where}`
  return way.startsWith(join('/', 'backup')) ? `backup ${where}` : where
}

/**
 * Every string that lives in V8's heap of the page once rubbish is collected, each as far as its first 1,024 characters.
 * What Blink keeps outside V8, such as the text of a field before it is overwritten, no snapshot shows.
 */
async function heapOf(page: Page): Promise<string> {
  const debugging = await page.context().newCDPSession(page)
  const chunks: string[] = []
  debugging.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await debugging.send('HeapProfiler.enable')
  await debugging.send('HeapProfiler.collectGarbage')
  await debugging.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await debugging.detach()
  return chunks.join('')
}

/** What the page's databases hold, as text; a picture is as its bytes read. */
function databasesOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const read = {
      done: <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
        }),
    }
    const texts: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await read.done(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        const rows: unknown[] = await read.done(db.transaction(store).objectStore(store).getAll())
        const blobs = rows.flatMap((row) => (typeof row === 'object' && row !== null ? Object.values(row) : [])).filter((value): value is Blob => value instanceof Blob)
        texts.push(JSON.stringify(rows), ...(await Promise.all(blobs.map((blob) => blob.text()))))
      }
      db.close()
    }
    return texts.join('\n')
  })
}
