import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type ArchiveDesk, openArchiveDesk } from '../../src/main/backup/archive/archive-desk.ts'
import { writeArchive } from '../../src/main/backup/archive/write-archive.ts'
import { adoptRenders } from '../../src/main/renders/adopt.ts'
import { createBook } from '../../src/main/renders/book.ts'
import { openImageStore } from '../../src/main/renders/images.ts'
import { type Journal, openJournal } from '../../src/main/renders/journal.ts'
import { openSoundStore } from '../../src/main/renders/sounds.ts'
import { newBoard, newShot } from '../../src/renderer/src/editor/new-board.ts'
import { BOARD_FORM } from '../../src/shared/domain/board-form.ts'
import { ImportedRenderSchema } from '../../src/shared/domain/imported-render.ts'
import { SoundIdSchema } from '../../src/shared/domain/sound.ts'
import { type Board, ImageIdSchema } from '../../src/shared/domain/storyboard.ts'
import { isSentenceOrWhole, readBytes, smallEntries, smallManifest, spoiling, zipOf } from '../fakes/archives.ts'
import { orderedOf, storedOf } from '../fakes/renders.ts'

const log = (): void => undefined
const journals: Journal[] = []
afterEach(async () => {
  await Promise.all(journals.splice(0).map((journal) => journal.close()))
})
const IMAGE = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(900, 3)])
const SOUND = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), Buffer.alloc(900, 4)])
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** One machine: its journal, images and clips, over a folder of its own, and a file that is chosen in every dialog. */
async function machine(file: string, boards: readonly Board[] = []) {
  const home = await mkdtemp(join(tmpdir(), 'machine-'))
  const root = join(home, 'clips')
  /** Whether the dialog for a source stands for ever, and what hears of progress. */
  const asks = { standing: false, progress: log }
  await mkdir(root)
  const images = await openImageStore(join(home, 'images'))
  const sounds = await openSoundStore(join(home, 'sounds'))
  const journal = await openJournal(join(home, 'renders.journal'), log)
  journals.push(journal)
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

async function outcomeOf(work: ReturnType<ArchiveDesk['importAll']>): Promise<string | { readonly renders: number; readonly known: number; readonly boards: readonly Board[] } | null> {
  const answer = await work
  return answer.ok ? answer.value : answer.error.sentence
}

/** A machine with a board, its image, a stored render with its clip, and an order that is still under way. */
async function fullMachine() {
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

describe('a file of everything', () => {
  it('brings the scratch audio of boards, and counts one that is not on this disk', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'file-')), 'all.shotboard')
    const sound = { id: SoundIdSchema.parse(sha256(SOUND)), name: 'a.wav', type: 'audio/wav' as const, bytes: SOUND.length, seconds: 4, in: 1, out: 3, at: 0.5, volume: 0.8 }
    const lost = { ...sound, id: SoundIdSchema.parse('e'.repeat(64)) }
    const boards = [{ ...newBoard('Harbour'), sound }, { ...newBoard('Storm'), sound: lost }]
    const from = await machine(file, boards)
    await from.sounds.put(sound.id, SOUND)
    expect(await from.archive.exportAll(true)).toEqual({ ok: true, value: { boards: 2, renders: 0, clips: 0, missing: 1 } })
    const to = await machine(file)
    expect(await outcomeOf(to.archive.importAll())).toEqual({ boards, renders: 0, known: 0 })
    expect(await to.sounds.get(sound.id)).toEqual(SOUND)
  })

  it('brings the stills of shots, each once, and counts one that is not on this disk', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'file-')), 'all.shotboard')
    const still = { id: ImageIdSchema.parse(sha256(IMAGE)), name: 'a.jpg', type: 'image/jpeg' as const, width: 900, height: 600, bytes: IMAGE.length }
    const lost = { ...still, id: ImageIdSchema.parse('f'.repeat(64)) }
    const board = newBoard('Harbour')
    const boards = [{ ...board, shots: [...board.shots.map((shot) => ({ ...shot, still })), { ...newShot(), still }, { ...newShot(), still: lost }] }]
    const from = await machine(file, boards)
    await from.images.put(still.id, IMAGE)
    expect(await from.archive.exportAll(true)).toEqual({ ok: true, value: { boards: 1, renders: 0, clips: 0, missing: 1 } })
    const to = await machine(file)
    expect(await outcomeOf(to.archive.importAll())).toEqual({ boards, renders: 0, known: 0 })
    expect(await to.images.get(still.id)).toEqual(IMAGE)
  })

  it('can be taken in though an image was spoiled on this disk since it was kept: it is left out and counted', async () => {
    const { file, from, board, image } = await fullMachine()
    await writeFile(from.images.pathOf(image), Buffer.from(IMAGE).fill(9, 500, 501))
    expect(await from.archive.exportAll(false)).toEqual({ ok: true, value: { boards: 1, renders: 1, clips: 0, missing: 1 } })
    expect(await outcomeOf((await machine(file)).archive.importAll())).toEqual({ boards: [board], renders: 1, known: 0 })
    await writeFile(from.images.pathOf(image), '')
    expect(await from.archive.exportAll(false)).toEqual({ ok: true, value: { boards: 1, renders: 1, clips: 0, missing: 1 } })
    expect(await outcomeOf((await machine(file)).archive.importAll())).toEqual({ boards: [board], renders: 1, known: 0 })
  })

  it('brings boards, images, ended renders and clips to a new machine as they were, and no order that could be sent', async () => {
    const { file, from, board, render, clip, image } = await fullMachine()
    expect(await from.archive.exportAll(true)).toEqual({ ok: true, value: { boards: 1, renders: 1, clips: 1, missing: 0 } })
    const to = await machine(file)
    expect(await outcomeOf(to.archive.importAll())).toEqual({ boards: [board], renders: 1, known: 0 })
    expect(to.book.list()).toEqual([render])
    expect(await readFile(to.pathOf(render.order.id))).toEqual(clip)
    expect(await to.images.get(image)).toEqual(IMAGE)
    expect(await readdir(to.home)).not.toContain('importing')
    expect(await outcomeOf(to.archive.importAll())).toEqual({ boards: [board], renders: 0, known: 1 })
  })

  it('is left nowhere half written where the app is quit in the middle, and keeps no quit waiting for a dialog', async () => {
    const { from, file } = await fullMachine()
    const large = await machine(file, Array.from({ length: 2_000 }, (_, index) => newBoard(`Board ${index}`)))
    const begun = new Promise<void>((resolve) => {
      large.asks.progress = resolve
    })
    const exporting = large.archive.exportAll(true)
    await begun
    await large.archive.close()
    expect(await readdir(dirname(file))).toEqual([])
    expect(await exporting).toEqual({ ok: false, error: { code: 'refused', sentence: 'It was cancelled, and nothing was changed.' } })
    from.asks.standing = true
    const asking = outcomeOf(from.archive.importAll())
    await from.archive.close()
    expect(await asking).toBe('It was cancelled, and nothing was changed.')
  })

  it.runIf(process.platform === 'linux')('lets go of the clip that it was reading where it is cancelled, and is refused where a file changed meanwhile', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'file-'))
    const [clip, out] = [join(folder, 'clip.mp4'), join(folder, 'all.shotboard')]
    await writeFile(clip, Buffer.alloc(5_000_000, 1))
    const stop = new AbortController()
    const small = smallManifest()
    const manifest = { ...small, images: small.images.map((image) => ({ ...image, bytes: 5_000_000 })) }
    const sources = { pathOf: () => clip, wrote: (bytes: number) => bytes > 500_000 && stop.abort(), signal: stop.signal }
    await expect(writeArchive(out, manifest, sources)).rejects.toThrow('aborted')
    const isOpen = async (): Promise<boolean> => (await Promise.all((await readdir('/proc/self/fd')).map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))).includes(clip)
    await expect.poll(isOpen).toBe(false)
    await expect(writeArchive(out, manifest, { ...sources, wrote: log, signal: new AbortController().signal })).rejects.toThrow('unexpected number of bytes')
    expect(await readdir(folder)).toEqual(['clip.mp4'])
  })

  it('never takes the place of a clip’s file that lies there already, whether or not a render is known for it', async () => {
    const { file, from, render, clip } = await fullMachine()
    await from.archive.exportAll(true)
    const to = await machine(file)
    const path = to.pathOf(render.order.id)
    await writeFile(path, 'what the list of renders forgot')
    expect(await outcomeOf(to.archive.importAll())).toMatchObject({ renders: 1 })
    expect(await readFile(path)).toEqual(clip)
    expect(await readFile(path.replace('.mp4', '.changed-1.mp4'), 'utf8')).toBe('what the list of renders forgot')
  })

  it('is taken in from the pieces of one that was handed over as from one that was chosen, and only where it is whole', async () => {
    const { file, from, board, render } = await fullMachine()
    await from.archive.exportAll(true)
    const bytes = await readFile(file)
    const to = await machine('/chosen/by/nobody')
    expect(await to.archive.importReceived()).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('No whole file was handed over') } })
    await to.archive.receive(bytes.length)
    await to.archive.piece(0, bytes.subarray(0, 100))
    expect(await to.archive.importReceived()).toMatchObject({ ok: false })
    await to.archive.piece(100, bytes.subarray(100))
    expect(await to.archive.importReceived()).toEqual({ ok: true, value: { boards: [board], renders: 1, known: 0 } })
    expect(to.book.list()).toEqual([render])
    expect(await readdir(to.home)).not.toContain('importing')
    await to.archive.receive(bytes.length)
    await to.archive.cancel()
    expect(await to.archive.piece(0, bytes)).toMatchObject({ ok: false, error: { sentence: 'It was cancelled, and nothing was changed.' } })
  })

  it('leaves clips out where they are not wanted, and those that are not whole on this disk', async () => {
    const { file, from, render } = await fullMachine()
    expect(await from.archive.exportAll(false)).toMatchObject({ value: { clips: 0, missing: 0 } })
    await writeFile(from.pathOf(render.order.id), 'changed')
    expect(await from.archive.exportAll(true)).toMatchObject({ value: { clips: 0, missing: 1 } })
    const to = await machine(file)
    expect(await outcomeOf(to.archive.importAll())).toMatchObject({ renders: 1 })
    expect(await readdir(join(to.home, 'clips'))).toEqual([])
  })

  it('overwrites nothing that is here: a render that was deleted stays deleted, a clip stays as it is', async () => {
    const { from, render } = await fullMachine()
    await from.archive.exportAll(true)
    await writeFile(from.pathOf(render.order.id), 'mine')
    await from.book.write({ is: 'deleted', id: render.order.id })
    expect(await outcomeOf(from.archive.importAll())).toMatchObject({ renders: 0, known: 1 })
    expect(await readFile(from.pathOf(render.order.id), 'utf8')).toBe('mine')
    expect(from.book.list().map(({ stage }) => stage.at)).toEqual(['ordered'])
  })

  it('leaves the file before whole where it is cancelled', async () => {
    const { file, from } = await fullMachine()
    await writeFile(file, 'the one before')
    const exporting = from.archive.exportAll(true)
    await from.archive.cancel()
    expect(await outcomeOf(from.archive.importAll())).toContain('under way')
    expect(await exporting).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('cancelled') } })
    expect(await readFile(file, 'utf8')).toBe('the one before')
  })
})

async function refusalOf(entries: ReadonlyMap<string, Buffer>, packed?: readonly string[]): Promise<string> {
  const outcome = await readBytes(await zipOf(entries, packed))
  return 'refusal' in outcome ? outcome.refusal : 'imported'
}

describe('reading a file from elsewhere', () => {
  const manifest = smallManifest()
  const saying = (change: object): ReadonlyMap<string, Buffer> => new Map([...smallEntries(manifest), ['manifest.json', Buffer.from(JSON.stringify({ ...manifest, ...change }))]])

  it('takes a legal one', async () => {
    expect(await refusalOf(smallEntries(manifest))).toBe('imported')
  })

  it('refuses what is not what it says, in one sentence each', async () => {
    const clip = `clips/${manifest.clips[0] ?? ''}.mp4`
    const [render] = manifest.renders
    const underWay = { ...render, stage: { at: 'ordered', trouble: null } }
    const wrong = new Map([...smallEntries(manifest), [clip, Buffer.alloc(3_000, 'evil')]])
    const short = new Map([...smallEntries(manifest), [clip, Buffer.alloc(2_999, 'clip')]])
    expect(await refusalOf(saying({ v: BOARD_FORM + 1 }))).toContain('newer version')
    expect(await refusalOf(saying({ format: 'other' }))).toContain('list of what is in this file')
    expect(await refusalOf(saying({ renders: [underWay] }))).toContain('list of what is in this file')
    expect(await refusalOf(saying({ boards: [manifest.boards[0], manifest.boards[0]] }))).toContain('list of what is in this file')
    expect(await refusalOf(saying({ boards: [{ ...manifest.boards[0], path: '/etc/passwd' }] }))).toContain('list of what is in this file')
    expect(await refusalOf(wrong)).toContain('is damaged')
    expect(await refusalOf(short)).toContain('its own list')
    expect(await refusalOf(new Map([...smallEntries(manifest), ['extra.txt', Buffer.from('x')]]))).toContain('its own list')
    expect(await refusalOf(smallEntries(manifest), ['manifest.json', clip])).toContain('its own list')
    expect(await refusalOf(new Map([['readme.txt', Buffer.from('x')]]))).toContain('not a Shotboard file')
    expect(await readBytes(Buffer.from('no zip at all'))).toEqual({ refusal: expect.stringContaining('not a Shotboard file') })
    expect(await readBytes(await zipOf(smallEntries(manifest)), async () => 'Free 3 GB.')).toEqual({ refusal: 'Free 3 GB.' })
  })

  it('refuses names that lead out of the folder', async () => {
    const safe = await zipOf(new Map([...smallEntries(manifest), ['aa/aa/evil.sh', Buffer.from('x')]]))
    const evil = Buffer.from(safe.toString('latin1').replaceAll('aa/aa/evil.sh', '../../evil.sh'), 'latin1')
    expect(await readBytes(evil)).toEqual({ refusal: expect.stringMatching(/not a Shotboard file|its own list/) })
  })

  it('refuses a list that unfolds into more than it may, without unfolding it', async () => {
    const bomb = await zipOf(new Map([['manifest.json', Buffer.alloc(129 * 1024 * 1024)]]))
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await readBytes(bomb)).toEqual({ refusal: expect.stringContaining('list of what is in this file') })
  })

  it('makes a sentence or whole contents of whatever is done to a file', async () => {
    const whole = await zipOf(smallEntries(manifest))
    await fc.assert(
      fc.asyncProperty(spoiling, async (spoil) => {
        expect(await isSentenceOrWhole(await readBytes(spoil(whole)))).toBe(true)
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it('makes a sentence of whatever stands in its list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ boards: fc.anything(), images: fc.anything(), renders: fc.anything(), clips: fc.anything() }, { requiredKeys: [] }), async (change) => {
        const said = JSON.stringify({ ...manifest, ...change }) ?? 'null'
        const outcome = await readBytes(await zipOf(new Map([...smallEntries(manifest), ['manifest.json', Buffer.from(said)]])))
        expect(await isSentenceOrWhole(outcome)).toBe(true)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
