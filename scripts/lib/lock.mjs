// Lets one process at a time do a piece of work, across all processes of this machine.

import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MILLISECONDS = 250
const STALE_MILLISECONDS = 60 * 60 * 1000

/** @param {unknown} thrown @param {string} code @returns {boolean} */
function hasCode(thrown, code) {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code
}

/** @param {number} pid @returns {boolean} */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return hasCode(thrown, 'EPERM')
  }
}

/** @param {string} file @returns {Promise<boolean>} whether we hold the lock now */
async function take(file) {
  // Written apart and then linked, so that the lock never stands there without the name of its holder.
  const claim = `${file}.${process.pid}`
  await writeFile(claim, String(process.pid))
  try {
    await link(claim, file)
    return true
  } catch (thrown) {
    if (hasCode(thrown, 'EEXIST')) {
      return false
    }
    throw thrown
  } finally {
    await rm(claim, { force: true })
  }
}

/** @param {string} file @returns {Promise<boolean>} whether the lock was left by a process that has died */
async function isAbandoned(file) {
  try {
    const { mtimeMs } = await stat(file)
    const holder = Number.parseInt(await readFile(file, 'utf8'), 10)
    // Process ids are used again after a restart; so a very old lock counts for nothing.
    return !isAlive(holder) || Date.now() - mtimeMs > STALE_MILLISECONDS
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) {
      return false
    }
    throw thrown
  }
}

/**
 * Does `work` while holding `file` as a lock. A lock left by a process that has died is taken over.
 * @template T
 * @param {string} file
 * @param {{ onWait: () => void, work: () => Promise<T> }} task `onWait` is called once, if another process is at it
 * @returns {Promise<T>}
 */
export async function withLock(file, { onWait, work }) {
  await mkdir(dirname(file), { recursive: true })
  let told = false
  while (!(await take(file))) {
    if (await isAbandoned(file)) {
      await rm(file, { force: true })
      continue
    }
    if (!told) {
      onWait()
      told = true
    }
    await wait(POLL_MILLISECONDS)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}
