import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BoardsCopy } from '../../../shared/domain/backup.ts'
import { formOf } from '../../../shared/domain/board-form.ts'
import { isFinished } from '../../../shared/domain/imported-render.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import { imagesOf } from '../../../shared/domain/storyboard.ts'
import type { Timestamp } from '../../../shared/domain/units.ts'
import { type Answer, fail, ok } from '../../../shared/ipc/app-error.ts'
import type { Exported, Imported } from '../../../shared/ipc/archive.ts'
import { inWords, type Log } from '../../log.ts'
import type { ClipStore } from '../../renders/clip-store.ts'
import type { RenderDesk } from '../../renders/desk.ts'
import type { HashStore } from '../../renders/hash-store.ts'
import type { ImageStore } from '../../renders/images.ts'
import { giveName } from '../../renders/name-clip.ts'
import type { SoundStore } from '../../renders/sounds.ts'
import type { Backup } from '../backup.ts'
import { createHandedFile, type HandedFile } from './handed-file.ts'
import { type ArchivedFile, filesOf, type Manifest } from './manifest.ts'
import { type ReadArchive, readArchive } from './read-archive.ts'
import { CANCELLED, diskRefusal } from './refusals.ts'
import { writeArchive } from './write-archive.ts'

/** Everything in one file, out and in. One at a time. */
export interface ArchiveDesk {
  /** Asks where to, and writes boards, images, scratch audio, ended renders and, if wanted, their clips there. Null where the user chose no place. */
  readonly exportAll: (withClips: boolean) => Promise<Answer<Exported | null>>
  /** Asks for a file, checks all of it, and takes in what is not here yet; nothing that is here is overwritten. Null where the user chose none. */
  readonly importAll: () => Promise<Answer<Imported | null>>
  /** A file of so many bytes is handed over, in pieces, to be taken in like one that was chosen. */
  readonly receive: (bytes: number) => Promise<Answer<void>>
  readonly piece: HandedFile['piece']
  readonly importReceived: () => Promise<Answer<Imported>>
  /** Ends what is under way; it leaves nothing behind. */
  readonly cancel: () => Promise<void>
  /** As `cancel`, and waits until nothing of it is left. */
  readonly close: () => Promise<void>
}

/** What the desk works with. */
export interface ArchiveTools {
  /** A folder of ours for what is being read, on the disk of the clips. */
  readonly staging: string
  readonly app: string
  readonly now: () => Timestamp
  readonly backup: Pick<Backup, 'copy' | 'ids'>
  readonly images: ImageStore
  readonly sounds: SoundStore
  readonly clips: Pick<ClipStore, 'pathOf' | 'whole'>
  readonly desk: Pick<RenderDesk, 'list' | 'adopt'>
  readonly lacksRoom: (bytes: number) => Promise<string | null>
  /** The system's dialogs; null where the user chose nothing. */
  readonly chooseTarget: (name: string) => Promise<string | null>
  readonly chooseSource: () => Promise<string | null>
  /** How far it is, in bytes. */
  readonly progress: (done: number, total: number) => void
  readonly log: Log
}

const BUSY = 'An export or import is under way. Wait for it, or cancel it.'
const NOT_HERE = 'No whole file was handed over, so nothing was imported. Drop it once more.'

/** Opens the desk, and clears what a crash left of an import. */
export async function openArchiveDesk(tools: ArchiveTools): Promise<ArchiveDesk> {
  await rm(tools.staging, { recursive: true, force: true })
  const handed = createHandedFile(tools.staging, tools.lacksRoom)
  let running: { readonly stop: AbortController; readonly ended: Promise<unknown> } | null = null
  const finished = async <Value>(work: (signal: AbortSignal) => Promise<Answer<Value>>, signal: AbortSignal): Promise<Answer<Value>> => {
    try {
      return await work(signal)
    } catch (error) {
      if (signal.aborted) return fail('refused', CANCELLED)
      tools.log(`archive: ${inWords(error)}`)
      return fail('refused', diskRefusal(error))
    } finally {
      running = null
    }
  }
  const alone = async <Value>(work: (signal: AbortSignal) => Promise<Answer<Value>>): Promise<Answer<Value>> => {
    if (running) return fail('refused', BUSY)
    const stop = new AbortController()
    const ended = finished(work, stop.signal)
    running = { stop, ended }
    return ended
  }
  const importFrom = async (source: string, signal: AbortSignal): Promise<Answer<Imported>> => {
    const staging = join(tools.staging, randomUUID())
    await mkdir(staging, { recursive: true })
    try {
      const read = await readArchive(source, { staging, signal, read: tools.progress, lacksRoom: tools.lacksRoom })
      return 'refusal' in read ? fail('refused', read.refusal) : ok(await takeIn(read, tools))
    } finally {
      // Forgotten first: some systems remove no folder with an open file in it.
      await handed.forget()
      await rm(tools.staging, { recursive: true, force: true })
    }
  }
  return {
    cancel: async () => {
      running?.stop.abort()
      if (!running) await handed.forget()
    },
    close: async () => {
      running?.stop.abort()
      await running?.ended
      await handed.forget()
    },
    receive: async (bytes) => (running ? fail('refused', BUSY) : handed.begin(bytes)),
    piece: handed.piece,
    importReceived: () =>
      alone(async (signal) => {
        const source = await handed.whole()
        return source === null ? fail('refused', NOT_HERE) : importFrom(source, signal)
      }),
    exportAll: (withClips) =>
      alone(async (signal) => {
        const target = await unlessAborted(tools.chooseTarget(`Shotboard ${new Date(tools.now()).toISOString().slice(0, 10)}.shotboard`), signal)
        if (target === null) return ok(null)
        const { manifest, missing } = await gather(tools, withClips, signal)
        const total = filesOf(manifest).reduce((sum, { bytes }) => sum + bytes, 0)
        const pathOf = (file: ArchivedFile): string => sourceOf(file, tools)
        await writeArchive(target, manifest, { pathOf, wrote: (bytes) => tools.progress(Math.min(bytes, total), total), signal })
        return ok({ boards: manifest.boards.length, renders: manifest.renders.length, clips: manifest.clips.length, missing })
      }),
    importAll: () =>
      alone(async (signal) => {
        const source = await unlessAborted(tools.chooseSource(), signal)
        return source === null ? ok(null) : importFrom(source, signal)
      }),
  }
}

/** What a dialog gives; rejects once it is aborted, though the dialog stands. */
function unlessAborted<Value>(asking: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return Promise.race([asking, once(signal, 'abort').then(() => Promise.reject(new Error('Cancelled')))])
}

/** What is to be exported. A clip, image or sound that is not whole on this disk is left out and counted. */
async function gather({ backup, images, sounds, clips, desk, app, now }: ArchiveTools, withClips: boolean, signal: AbortSignal): Promise<{ readonly manifest: Manifest; readonly missing: number }> {
  const boards = (await newestCopy(backup))?.boards ?? []
  const renders = desk.list().filter(isFinished)
  const wanted = new Set([...boards, ...renders.map(({ order }) => order.board)].flatMap(imagesOf).map(({ id }) => id))
  const pictures = await keptOf(images, wanted, signal)
  const heard = await keptOf(sounds, new Set(boards.flatMap(({ sound }) => sound?.id ?? [])), signal)
  const whole: OrderId[] = []
  let missing = pictures.missing + heard.missing
  for (const { order, stage } of withClips ? renders : []) {
    if (stage.at !== 'stored') continue
    signal.throwIfAborted()
    if ((await clips.whole(order.id))?.sha256 === stage.clip.sha256) whole.push(order.id)
    else missing += 1
  }
  const audio = heard.kept.length > 0 && { sounds: heard.kept }
  return { missing, manifest: { format: 'shotboard', v: formOf(boards), app, at: now(), boards, images: pictures.kept, ...audio, renders, clips: whole } }
}

/** The latest copy; where that one is damaged, the newest snapshot that can be read. */
async function newestCopy(backup: ArchiveTools['backup']): Promise<BoardsCopy | null> {
  const latest = await backup.copy(null)
  if (latest) return latest
  for (const id of await backup.ids()) {
    const snapshot = await backup.copy(id)
    if (snapshot) return snapshot
  }
  return null
}

/** The files of a store that are whole on this disk, with their lengths in bytes, and how many are not. */
async function keptOf<Id extends string>(store: HashStore<Id>, wanted: ReadonlySet<Id>, signal: AbortSignal): Promise<{ readonly kept: readonly { readonly id: Id; readonly bytes: number }[]; readonly missing: number }> {
  const kept: { readonly id: Id; readonly bytes: number }[] = []
  for (const id of wanted) {
    signal.throwIfAborted()
    // One at a time: each is read whole.
    const bytes = (await store.get(id))?.length
    if (bytes !== undefined) kept.push({ id, bytes })
  }
  return { kept, missing: wanted.size - kept.length }
}

function sourceOf({ is }: ArchivedFile, { images, sounds, clips }: ArchiveTools): string {
  if ('image' in is) return images.pathOf(is.image)
  return 'sound' in is ? sounds.pathOf(is.sound) : clips.pathOf(is.clip)
}

/** Keeps what is new: images and sounds first, then of each render its clip before the row that names it. */
async function takeIn({ manifest, files, staged }: ReadArchive, { images, sounds, clips, desk }: ArchiveTools): Promise<Imported> {
  const clipOf = new Map(files.flatMap((file) => ('clip' in file.is ? [[file.is.clip, staged(file)] as const] : [])))
  for (const file of files) if ('image' in file.is) await images.put(file.is.image, await readFile(staged(file)))
  for (const file of files) if ('sound' in file.is) await sounds.put(file.is.sound, await readFile(staged(file)))
  const adopted = await desk.adopt(manifest.renders, async (id) => {
    const clip = clipOf.get(id)
    if (clip !== undefined) await giveName(clip, clips.pathOf(id))
  })
  return { boards: manifest.boards, renders: adopted, known: manifest.renders.length - adopted }
}
