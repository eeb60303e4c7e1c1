import { importImage } from '../../../src/renderer/src/media/import-image.ts'
import { makePoster } from '../../../src/renderer/src/media/poster.ts'
import { loadProject, saveProject } from '../../../src/renderer/src/storage/boards.ts'
import { openDatabase, type ShotboardDb } from '../../../src/renderer/src/storage/db.ts'
import { imageBlob, keepImage } from '../../../src/renderer/src/storage/images.ts'
import { keepPoster, posterOf, withoutPoster } from '../../../src/renderer/src/storage/posters.ts'
import { readPreference, writePreference } from '../../../src/renderer/src/storage/preferences.ts'
import { listRenders, putRender, removeRender, replaceRenders } from '../../../src/renderer/src/storage/renders.ts'
import { REQUESTS } from '../../../src/shared/ipc/contract.ts'

/** What the tests reach from outside: the two rooms as they are, and a view of what is written. */
const room = {
  importImage,
  makePoster,
  loadProject,
  saveProject,
  openDatabase,
  imageBlob,
  keepImage,
  keepPoster,
  posterOf,
  withoutPoster,
  readPreference,
  writePreference,
  listRenders,
  putRender,
  removeRender,
  replaceRenders,
  database,
  writesDuring,
  raw,
  picture,
  layDown,
}

declare global {
  interface Window {
    room: typeof room
  }
}

let opened: ShotboardDb | undefined

async function database(): Promise<ShotboardDb> {
  if (opened) return opened
  const answer = await openDatabase()
  if (!answer.ok) throw new Error(answer.sentence)
  opened = answer.db
  return opened
}

/** What the engine itself is told to write or delete while `work` runs, as `put boards`, in order. */
async function writesDuring(work: () => Promise<void>): Promise<readonly string[]> {
  const writes: string[] = []
  const originals = new Map(['put', 'add', 'delete'].map((name) => [name, watch(name, writes)]))
  try {
    await work()
  } finally {
    for (const [name, original] of originals) Reflect.set(IDBObjectStore.prototype, name, original)
  }
  return writes
}

/** Notes every call of one of the engine's methods; returns the method as it was. */
function watch(name: string, writes: string[]): unknown {
  const original: unknown = Reflect.get(IDBObjectStore.prototype, name)
  if (typeof original !== 'function') throw new Error(`IndexedDB has no ${name}`)
  const apply = (method: (...args: unknown[]) => unknown, store: IDBObjectStore, args: unknown[]): unknown => {
    writes.push(`${name} ${store.name}`)
    return Reflect.apply(method, store, args)
  }
  Reflect.set(IDBObjectStore.prototype, name, new Proxy(original, { apply }))
  return original
}

/** The database without Dexie, at a version given or as it is; `change` runs while its tables can be changed. */
function raw(version?: number, change?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('shotboard', version)
    request.addEventListener('upgradeneeded', () => change?.(request.result))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB gave no reason')))
  })
}

/** A picture of a diagonal fade, the right half left transparent where the type can say so. */
async function picture(type: string, width: number, height: number, name = 'picture'): Promise<File> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  const fade = context.createLinearGradient(0, 0, width, height)
  fade.addColorStop(0, 'orange')
  fade.addColorStop(1, 'navy')
  context.fillStyle = fade
  context.fillRect(0, 0, width / 2, height)
  return new File([await canvas.convertToBlob({ type })], name, { type })
}

let clip = new Uint8Array()

/** Puts bytes where the next poster finds its clip; returns their length. */
function layDown(bytes: ArrayBuffer): number {
  clip = new Uint8Array(bytes)
  return clip.byteLength
}

/** Main's side of `clips.read`, over the clip that was laid down. */
Object.defineProperty(window, 'bridge', {
  value: {
    request: async (_route: string, input: unknown) => {
      const { start, end } = REQUESTS['clips.read'].input.parse(input)
      return { ok: true, value: clip.slice(start, end) }
    },
    on: () => () => undefined,
  },
})
window.room = room
