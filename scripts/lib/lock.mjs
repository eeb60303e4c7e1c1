// Lets one process at a time do a piece of work, across all processes of this machine.

import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MILLISECONDS = 250
const STALE_MILLISECONDS = 60 * 60 * 1000
/** How long a lock may stand there before the name of its holder is in it, and how long clearing one may take. */
const NAMELESS_MILLISECONDS = 10 * 1000
/** What a file system says that has no links. */
const LINKLESS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV']

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
  const claim = `${file}.${randomUUID()}`
  await writeFile(claim, String(process.pid))
  try {
    await link(claim, file).catch((/** @type {unknown} */ thrown) => {
      if (!LINKLESS.some((code) => hasCode(thrown, code))) {
        throw thrown
      }
      return writeFile(file, String(process.pid), { flag: 'wx' })
    })
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

/**
 * Takes an abandoned lock away. Of all who see it one at a time does so, and looks again first: meanwhile another may
 * have taken it away and stand there with a lock of its own.
 * @param {string} file
 * @returns {Promise<void>}
 */
async function clear(file) {
  const guard = `${file}.clearing`
  try {
    await writeFile(guard, '', { flag: 'wx' })
  } catch (thrown) {
    if (!hasCode(thrown, 'EEXIST')) {
      throw thrown
    }
    // Another is at it, which takes a moment; a guard that stays was left by a process that died just then.
    await wait(POLL_MILLISECONDS)
    if ((await ageOf(guard)) > NAMELESS_MILLISECONDS) {
      await rm(guard, { force: true })
    }
    return
  }
  try {
    if (await isAbandoned(file)) {
      await rm(file, { force: true })
    }
  } finally {
    await rm(guard, { force: true })
  }
}

/** @param {string} file @returns {Promise<number>} milliseconds since it was written, 0 if it is not there */
async function ageOf(file) {
  try {
    return Date.now() - (await stat(file)).mtimeMs
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) {
      return 0
    }
    throw thrown
  }
}

/** @param {string} file @returns {Promise<boolean>} whether the lock was left by a process that has died */
async function isAbandoned(file) {
  try {
    const age = await ageOf(file)
    const holder = Number.parseInt(await readFile(file, 'utf8'), 10)
    // Process ids are used again after a restart; so a very old lock counts for nothing.
    return Number.isNaN(holder) ? age > NAMELESS_MILLISECONDS : !isAlive(holder) || age > STALE_MILLISECONDS
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
      await clear(file)
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
