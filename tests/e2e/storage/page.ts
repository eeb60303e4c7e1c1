import { takesKey } from '../../../src/renderer/src/app-state/key-places.ts'
import { cropImage, type ImportedImage, importImage } from '../../../src/renderer/src/media/import-image.ts'
import { makePoster } from '../../../src/renderer/src/media/poster.ts'
import { makeThumbnail } from '../../../src/renderer/src/media/thumbnail.ts'
import { loadBoards, replaceProject, saveProject } from '../../../src/renderer/src/storage/boards.ts'
import { openDatabase, type ShotboardDb } from '../../../src/renderer/src/storage/db.ts'
import { croppedFrom, imageBlob, keepImage, keepThumbnail, thumbnailOf } from '../../../src/renderer/src/storage/images.ts'
import { keepPoster, posterOf } from '../../../src/renderer/src/storage/posters.ts'
import { readPreferences, writePreference } from '../../../src/renderer/src/storage/preferences.ts'
import { newestRenders, putRender, removeRender, replaceRenders } from '../../../src/renderer/src/storage/renders.ts'
import { createPlayback } from '../../../src/renderer/src/ui/player/playback.ts'
import { chordsOf } from '../../../src/shared/actions/press.ts'
import { ACTION_IDS, ACTIONS } from '../../../src/shared/actions/table.ts'
import type { Sentinel } from '../../../src/shared/domain/backup.ts'
import type { Project } from '../../../src/shared/domain/storyboard.ts'
import { REQUESTS } from '../../../src/shared/ipc/contract.ts'

/** What the tests reach from outside: the rooms that need a real engine as they are, and a view of what is written. */
const room = {
  cropImage,
  importImage,
  imported,
  makeThumbnail,
  croppedFrom,
  keepThumbnail,
  thumbnailOf,
  makePoster,
  loadBoards,
  replaceProject,
  saveProject,
  markOf,
  openDatabase,
  imageBlob,
  keepImage,
  keepPoster,
  posterOf,
  readPreferences,
  writePreference,
  newestRenders,
  putRender,
  removeRender,
  replaceRenders,
  database,
  writesDuring,
  raw,
  picture,
  photo,
  layDown,
  isForPlayer,
  createPlayback,
}

declare global {
  interface Window {
    room: typeof room
  }
}

/** Whether a key press runs the player where the focus is. */
function isForPlayer(event: KeyboardEvent): boolean {
  return chordsOf(event, false).some((chord) =>
    ACTION_IDS.some((id) => ACTIONS[id].place === 'player' && ACTIONS[id].keys.includes(chord) && takesKey(event.target, chord, id)),
  )
}

/** The mark that a save of this project carries. */
function markOf({ boards }: Project, revision = 1): Sentinel {
  return { install: '00000000-0000-4000-8000-000000000001', revision, boards: boards.map(({ id }) => id) }
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

/** What a file becomes, where it becomes an image. */
async function imported(file: File): Promise<ImportedImage> {
  const made = await importImage(file)
  if (made.is !== 'image') throw new Error(made.is === 'refused' ? made.refusal : 'only a part of it can be an image')
  return made
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

/** A JPEG as a camera writes one that was held upright: the picture on its side, EXIF that says so, and a place. */
async function photo(jpeg: Blob, place: string): Promise<File> {
  const words = new TextEncoder().encode(`${place}\0`)
  // TIFF, little-endian, one directory of two entries: orientation 6 (turn right), and the place as the description.
  const directory = [2, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0x0e, 0x01, 2, 0, words.length, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]
  const exif = [...new TextEncoder().encode('Exif\0\0II*\0'), 8, 0, 0, 0, ...directory, ...words]
  const segment = new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif])
  return new File([jpeg.slice(0, 2), segment, jpeg.slice(2)], 'photo.jpg', { type: 'image/jpeg' })
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
