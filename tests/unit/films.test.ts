import { mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createFilms } from '../../src/main/practice/films.ts'

const FOOTAGE = fileURLToPath(new URL('../../resources/practice', import.meta.url))
const PLAN = { aspectRatio: '16:9', shots: [1], sound: false, firstScene: 0 } as const

it('a practice clip that could not be made is tried again, and one that was is made once', async () => {
  const footage = join(await mkdtemp(join(tmpdir(), 'films-')), 'footage')
  const filmOf = createFilms(footage)
  await expect(filmOf('job-1', PLAN)).rejects.toThrow('ENOENT')
  await symlink(FOOTAGE, footage)
  const film = filmOf('job-1', PLAN)
  expect((await film).bytes.byteLength).toBeGreaterThan(1000)
  expect(filmOf('job-1', PLAN)).toBe(film)
})
