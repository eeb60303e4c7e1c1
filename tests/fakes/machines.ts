import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type ArchiveDesk, openArchiveDesk } from '../../src/main/backup/archive/archive-desk.ts'
import { adoptRenders } from '../../src/main/renders/adopt.ts'
import { createBook } from '../../src/main/renders/book.ts'
import { openImageStore } from '../../src/main/renders/images.ts'
import { openJournal } from '../../src/main/renders/journal.ts'
import { openSoundStore } from '../../src/main/renders/sounds.ts'
import { newBoard } from '../../src/renderer/src/editor/new-board.ts'
import { ImportedRenderSchema } from '../../src/shared/domain/imported-render.ts'
import { type Board, ImageIdSchema } from '../../src/shared/domain/storyboard.ts'
import { orderedOf, storedOf } from './renders.ts'

const log = (): void => undefined

/** The beginning of a JPEG and of a WAV file, which is all that main looks at. */
export const IMAGE = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(900, 3)])
export const SOUND = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), Buffer.alloc(900, 4)])

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** One machine: its journal, images and clips, over a folder of its own, and a file that is chosen in every dialog. */
export async function machine(file: string, boards: readonly Board[] = []) {
  const home = await mkdtemp(join(tmpdir(), 'machine-'))
  const root = join(home, 'clips')
  /** Whether the dialog for a source stands for ever, and what hears of progress. */
  const asks = { standing: false, progress: log }
  await mkdir(root)
  const images = await openImageStore(join(home, 'images'))
  const sounds = await openSoundStore(join(home, 'sounds'))
  const journal = await openJournal(join(home, 'renders.journal'), log)
  onTestFinished(journal.close)
  const book = createBook(journal, { changed: log, deleted: log })
  const pathOf = (id: string): string => join(root, `${id}.mp4`)
  const whole = async (id: string): Promise<{ bytes: number; sha256: string } | null> => {
    const bytes = await readFile(pathOf(id)).catch(() => null)
    return bytes && { bytes: bytes.length, sha256: sha256(bytes) }
  }
  const archive = await openArchiveDesk({
    staging: join(home, 'importing'), app: '0.2.0', now: () => 5_000, log, images, sounds, clips: { pathOf, whole },
    backup: { ids: async () => [], copy: async () => (boards.length === 0 ? null : { install: '00000000-0000-4000-8000-000000000001', revision: 1, at: 1, boards }) },
    desk: { list: book.list, adopt: (renders, bringClip) => adoptRenders(book, renders, bringClip) }, lacksRoom: async () => null, progress: () => asks.progress(),
    chooseTarget: async () => file, chooseSource: () => (asks.standing ? new Promise(() => {}) : Promise.resolve(file)),
  })
  return { home, archive, images, sounds, book, pathOf, asks }
}

/** What an import brought, or why it brought nothing. */
export async function outcomeOf(work: ReturnType<ArchiveDesk['importAll']>): Promise<string | { readonly renders: number; readonly known: number; readonly boards: readonly Board[] } | null> {
  const answer = await work
  return answer.ok ? answer.value : answer.error.sentence
}

/** A machine with a board, its image, a stored render with its clip, and an order that is still under way. */
export async function fullMachine() {
  const file = join(await mkdtemp(join(tmpdir(), 'file-')), 'all.shotboard')
  const id = ImageIdSchema.parse(sha256(IMAGE))
  const plain = newBoard('Harbour')
  const board: Board = { ...plain, settings: { ...plain.settings, startImage: { id, name: 'a.jpg', type: 'image/jpeg', width: 900, height: 600, bytes: IMAGE.length } } }
  const from = await machine(file, [board])
  await from.images.put(id, IMAGE)
  const clip = Buffer.alloc(40_000, 'film')
  const stored = storedOf(board, 1_000)
  const render = ImportedRenderSchema.parse({ ...stored, charged: 580, stage: { ...stored.stage, clip: { bytes: clip.length, sha256: sha256(clip), storedAt: 3 } } })
  await writeFile(from.pathOf(render.order.id), clip)
  await from.book.write({ is: 'imported', render })
  await from.book.write({ is: 'intent', order: orderedOf(newBoard('Under way'), 2_000).order })
  return { file, from, board, render, clip, image: id }
}
