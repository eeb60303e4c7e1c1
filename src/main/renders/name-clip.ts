import { access, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isMissing, syncFolder } from '../durable-file.ts'
import { dropNote, partOf } from './part-file.ts'

/** Gives a part that was checked the name of its clip. */
export async function nameClip(file: string): Promise<void> {
  await giveName(partOf(file), file)
  await dropNote(file)
}

/**
 * Gives a file a clip's name: the bytes are on the disk before the name, and the name is on the disk before anyone says so.
 * A file that has the name already is not ours to destroy, and is kept beside it.
 */
export async function giveName(from: string, file: string): Promise<void> {
  const handle = await open(from, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await setAside(file)
  await rename(from, file)
  await syncFolder(dirname(file))
}

/** Keeps whatever has the clip's name under another one beside it: `….changed-1.mp4`, `….changed-2.mp4` and so on. */
async function setAside(file: string): Promise<void> {
  if (!(await exists(file))) return
  let count = 1
  while (await exists(asideOf(file, count))) count += 1
  await rename(file, asideOf(file, count))
}

function asideOf(file: string, count: number): string {
  return file.replace(/(\.mp4)?$/, `.changed-${count}$1`)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false
      throw error
    },
  )
}
