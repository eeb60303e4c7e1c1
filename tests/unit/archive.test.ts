import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newBoard, newShot } from '../../src/renderer/src/editor/new-board.ts'
import { SoundIdSchema } from '../../src/shared/domain/sound.ts'
import { ImageIdSchema } from '../../src/shared/domain/storyboard.ts'
import { fullMachine, IMAGE, machine, outcomeOf, sha256, SOUND } from '../fakes/machines.ts'

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
})
