import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const LOCK = new URL('../../scripts/lib/lock.mjs', import.meta.url)
const WAITERS = 4
const LOCKS = 100
const DEAD = spawnSync(process.execPath, ['--version']).pid

/** Lets many wait at once for each of these locks, and tells how many worked, and the most that did so under one lock at the same time. */
const CROWD = `
  import { readdir } from 'node:fs/promises'
  import { withLock } from ${JSON.stringify(LOCK.href)}
  let most = 0, worked = 0
  const crowd = (file) => {
    let inside = 0
    const work = async () => {
      inside += 1
      worked += 1
      most = Math.max(most, inside)
      for (let look = 0; look < 20; look += 1) await readdir('/')
      inside -= 1
    }
    return Array.from({ length: ${WAITERS} }, () => withLock(file, { onWait: () => undefined, work }))
  }
  await Promise.all(process.argv.slice(1).flatMap(crowd))
  process.stdout.write(JSON.stringify([worked, most]))
`

async function crowd(files: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', CROWD, ...files])
  return JSON.parse(stdout)
}

describe('the lock', () => {
  it('lets one in at a time, all of them in the end, and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lock-'))
    expect(await crowd([join(folder, 'deep', 'work.lock')])).toEqual([WAITERS, 1])
    expect(await readdir(join(folder, 'deep'))).toEqual([])
  })

  it.each([
    ['a process that has died', String(DEAD), 0],
    ['a process of long ago', String(process.pid), 2 * 3600],
    ['nobody, long enough', '', 60],
  ])('left by %s is taken over by one of many who see it at once', async (_whom, content, ageSeconds) => {
    const folder = await mkdtemp(join(tmpdir(), 'lock-'))
    const files = Array.from({ length: LOCKS }, (_, index) => join(folder, `${index}.lock`))
    const then = Date.now() / 1000 - ageSeconds
    for (const file of files) {
      await writeFile(file, content)
      await utimes(file, then, then)
    }
    expect(await crowd(files)).toEqual([LOCKS * WAITERS, 1])
    expect(await readdir(folder)).toEqual([])
  })
})
