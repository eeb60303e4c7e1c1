import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assert, array, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportRefusal } from '../../src/main/exports/export-refusal.ts'
import { type FilmDesk, openFilmDesk } from '../../src/main/exports/film-desk.ts'
import { fileNameOf } from '../../src/shared/domain/file-name.ts'
import { type FilmId, FilmIdSchema } from '../../src/shared/ipc/animatic.ts'

async function desk(name = 'out.mp4') {
  const folder = await mkdtemp(join(tmpdir(), 'films-'))
  const asked: string[] = []
  const films = openFilmDesk({
    log: () => {},
    chooseTarget: async (proposed) => {
      asked.push(proposed)
      return join(folder, name)
    },
  })
  return { folder, films, asked }
}

/** A desk whose dialogs stand until they are answered with a name. */
async function asking() {
  const folder = await mkdtemp(join(tmpdir(), 'films-'))
  const dialogs: ((name: string) => void)[] = []
  const films = openFilmDesk({ log: () => {}, chooseTarget: () => new Promise((resolve) => dialogs.push((name) => resolve(join(folder, name)))) })
  return { folder, films, dialogs }
}

async function begun(films: FilmDesk): Promise<FilmId> {
  const answer = await films.begin('A board: "one"')
  if (!answer.ok || !answer.value) throw new Error('It did not begin')
  return answer.value.id
}

const ENDED = { ok: false, error: { code: 'missing', sentence: 'This export is over. Start it again.' } }

describe('an export on the disk', () => {
  it('gets its name only once it is whole, and what lay there stays until then', async () => {
    const { folder, films, asked } = await desk()
    await writeFile(join(folder, 'out.mp4'), 'before')
    const id = await begun(films)
    expect(asked).toEqual(['Shotboard_A-board-one_animatic.mp4'])
    await films.write(id, 4, new Uint8Array([5, 6]))
    await films.write(id, 0, new Uint8Array([1, 2, 3, 4]))
    expect(await readFile(join(folder, 'out.mp4'), 'utf8')).toBe('before')
    expect(films.pathOf(id)).toBeNull()
    expect(await films.finish(id)).toEqual({ ok: true, value: { name: 'out.mp4' } })
    expect([...(await readFile(join(folder, 'out.mp4')))]).toEqual([1, 2, 3, 4, 5, 6])
    expect(await readdir(folder)).toEqual(['out.mp4'])
    expect(films.pathOf(id)).toBe(join(folder, 'out.mp4'))
  })

  it('leaves alone what lies beside it under a name like its own', async () => {
    const { folder, films } = await desk()
    const theirs = join(folder, 'out.mp4.part')
    await writeFile(theirs, 'theirs')
    await films.cancel(await begun(films))
    expect(await readFile(theirs, 'utf8')).toBe('theirs')
    await films.finish(await begun(films))
    expect(await readFile(theirs, 'utf8')).toBe('theirs')
    expect((await readdir(folder)).toSorted()).toEqual(['out.mp4', 'out.mp4.part'])
  })

  it('leaves nothing behind where it is cancelled, begun again or closed', async () => {
    const { folder, films } = await desk()
    const first = await begun(films)
    await films.cancel(first)
    expect(await readdir(folder)).toEqual([])
    expect(await films.write(first, 0, new Uint8Array(1))).toEqual(ENDED)
    const second = await begun(films)
    const third = await begun(films)
    expect(await films.finish(second)).toEqual(ENDED)
    await films.write(third, 0, new Uint8Array(1))
    await films.close()
    expect(await readdir(folder)).toEqual([])
    expect(await films.finish(FilmIdSchema.parse('00000000-0000-4000-8000-000000000001'))).toEqual(ENDED)
  })

  it('is one at a time, though two were begun at once: the later one goes on, and nothing is left of the other', async () => {
    const { folder, films, dialogs } = await asking()
    const both = [films.begin('A'), films.begin('B')]
    await expect.poll(() => dialogs.length).toBe(2)
    dialogs[0]?.('a.mp4')
    dialogs[1]?.('b.mp4')
    const [a, b] = (await Promise.all(both)).map((answer) => (answer.ok ? answer.value?.id : undefined))
    if (!a || !b) throw new Error('They did not begin')
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^b\.mp4\.\w+\.part$/)])
    expect(await films.write(a, 0, new Uint8Array(1))).toEqual(ENDED)
    expect(await films.write(b, 0, new Uint8Array([1]))).toEqual({ ok: true, value: undefined })
    expect(await films.finish(b)).toEqual({ ok: true, value: { name: 'b.mp4' } })
    expect(await readdir(folder)).toEqual(['b.mp4'])
  })

  it('is whole where a cancel comes while it gets its name, and goes as a whole where it comes before', async () => {
    const { folder, films } = await desk()
    const late = await begun(films)
    await films.write(late, 0, new Uint8Array(4_000_000))
    expect((await Promise.all([films.finish(late), films.cancel(late)]))[0]).toEqual({ ok: true, value: { name: 'out.mp4' } })
    expect((await readFile(join(folder, 'out.mp4'))).length).toBe(4_000_000)
    const early = await begun(films)
    expect((await Promise.all([films.cancel(early), films.finish(early)]))[1]).toEqual(ENDED)
    expect(await readdir(folder)).toEqual(['out.mp4'])
  })

  it('leaves nothing behind where the app is quit while it asks where to', async () => {
    const { folder, films, dialogs } = await asking()
    const asked = films.begin('A')
    await expect.poll(() => dialogs.length).toBe(1)
    await films.close()
    dialogs[0]?.('out.mp4')
    expect(await asked).toEqual(ENDED)
    expect(await readdir(folder)).toEqual([])
  })

  it('says in one sentence where a folder is not there', async () => {
    const { films } = await desk('no/such/folder.mp4')
    const answer = await films.begin('A')
    expect(answer.ok ? '' : answer.error.sentence).toBe('That folder is not there any more, so the animatic was not exported. Choose another folder.')
  })

  it.each([
    ['EACCES', 'may not write in that folder'],
    ['EROFS', 'may not write in that folder'],
    ['ENOSPC', 'disk is full'],
    ['EIO', 'The disk refused, so the animatic was not exported: what EIO says'],
  ])('says in one sentence, with what to do, what %s means', (code, words) => {
    const sentence = exportRefusal(Object.assign(new Error(`what ${code} says`), { code }))
    expect(sentence).toContain(words)
    expect(sentence).toMatch(/(Choose another folder|export it again)\.$/)
  })
})

describe('the name of a file that goes out', () => {
  it('is legal everywhere, whatever its parts are called', () => {
    expect(fileNameOf(['Film', 'CON', ' .. '], 'mp4')).toBe('Film_CON-_untitled.mp4')
    expect(fileNameOf(['Über uns', 'Take 1/2?'], 'mp4')).toBe('Über-uns_Take-1-2.mp4')
    assert(
      property(array(string({ unit: 'binary', maxLength: 200 }), { minLength: 1, maxLength: 4 }), (parts) => {
        const name = fileNameOf(parts, 'mp4')
        expect(name).not.toMatch(/[\p{C}<>:"/\\|?*\s]|^[-.]|[-. ]\.mp4$/u)
        expect(name.length).toBeLessThan(500)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
