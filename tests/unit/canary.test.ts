import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formsOf, sightings, sweepFolder, sweepProcesses } from '../fakes/canary.ts'

const SECRET = 'afk_canary_2b7e151628aed2a6'

describe('the canary sweep', () => {
  it.each([...formsOf(SECRET)])('finds a secret %s among other bytes, in a file', async (form, bytes) => {
    const folder = await mkdtemp(join(tmpdir(), 'sweep-'))
    await writeFile(join(folder, 'clean.bin'), Buffer.alloc(1_000, 7))
    await writeFile(join(folder, 'planted.bin'), Buffer.concat([Buffer.alloc(501, 1), bytes, Buffer.alloc(77, 2)]))
    expect(await sweepFolder(folder, SECRET)).toContainEqual({ where: join(folder, 'planted.bin'), form })
  })

  it('finds it in base64 whatever stands before it', () => {
    for (const before of ['', '"', '{"', '{"k', '{"ke', 'xxxxxxx']) {
      expect(sightings('a dump', Buffer.from(`${before}${SECRET}"}`).toString('base64'), SECRET)).not.toEqual([])
    }
  })

  it('finds it in names of files, and in nothing that is not there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sweep-'))
    await writeFile(join(folder, 'clean.txt'), SECRET.slice(0, -1))
    expect(await sweepFolder(folder, SECRET)).toEqual([])
    await writeFile(join(folder, SECRET), '')
    expect(await sweepFolder(folder, SECRET)).toHaveLength(1)
  })

  it.runIf(process.platform === 'linux')('finds it in arguments and environment of a process below another', async () => {
    const parent = spawn('sh', ['-c', 'echo up; SECRET=$1 sleep 60; true', 'sh', SECRET], { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
    await once(parent.stdout, 'data')
    const { pid = 0 } = parent
    const where = async () => (await sweepProcesses(pid, SECRET)).found.map((sighting) => sighting.where.split(' ')[0])
    await expect.poll(where).toEqual(expect.arrayContaining(['cmdline', 'environ']))
    process.kill(-pid, 'SIGKILL')
  })
})
