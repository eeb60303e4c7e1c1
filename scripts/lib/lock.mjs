// Lets one process at a time do a piece of work, across all processes of this machine.

import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MILLISECONDS = 250;

/** @param {unknown} thrown @param {string} code @returns {boolean} */
function hasCode(thrown, code) {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code;
}

/** @param {number} pid @returns {boolean} */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return hasCode(thrown, 'EPERM');
  }
}

/** @param {string} file @returns {Promise<boolean>} whether we hold the lock now */
async function take(file) {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (thrown) {
    if (hasCode(thrown, 'EEXIST')) {
      return false;
    }
    throw thrown;
  }
}

/** @param {string} file @returns {Promise<number | undefined>} who holds the lock; undefined if that can't be read yet */
async function holderOf(file) {
  try {
    const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) {
      return undefined;
    }
    throw thrown;
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
  await mkdir(dirname(file), { recursive: true });
  let told = false;
  while (!(await take(file))) {
    const holder = await holderOf(file);
    if (holder !== undefined && !isAlive(holder)) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) {
      onWait();
      told = true;
    }
    await wait(POLL_MILLISECONDS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
