import { mkdtemp, readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeArchive } from '../../src/main/backup/archive/write-archive.ts'
import { newBoard } from '../../src/renderer/src/editor/new-board.ts'
import { smallManifest } from '../fakes/archives.ts'
import { fullMachine, machine, outcomeOf } from '../fakes/machines.ts'

describe('a file of everything that is written', () => {
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
    await expect(writeArchive(out, manifest, { ...sources, wrote: () => undefined, signal: new AbortController().signal })).rejects.toThrow('unexpected number of bytes')
    expect(await readdir(folder)).toEqual(['clip.mp4'])
  })

  it('leaves alone what lies beside it under a name like its own', async () => {
    const { file, from } = await fullMachine()
    const theirs = `${file}.part`
    await writeFile(theirs, 'theirs')
    const exporting = from.archive.exportAll(false)
    await from.archive.cancel()
    expect([await exporting, await readFile(theirs, 'utf8')]).toEqual([expect.objectContaining({ ok: false }), 'theirs'])
    expect(await from.archive.exportAll(false)).toMatchObject({ ok: true })
    expect(await readFile(theirs, 'utf8')).toBe('theirs')
    expect((await readdir(dirname(file))).toSorted()).toEqual(['all.shotboard', 'all.shotboard.part'])
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
