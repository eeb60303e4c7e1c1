import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file so that after a crash it holds the old bytes or the new ones, never a part: temporary, fsync, rename. */
export async function writeDurably(file: string, bytes: Uint8Array, mode = 0o600): Promise<void> {
  // A name of its own for each call: two at once would write into each other's file.
  const temporary = `${file}.${randomUUID()}.new`
  try {
    const handle = await open(temporary, 'wx', mode)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(file))
}

/** A file on its way to a name of its own. */
export interface PartFile {
  readonly path: string
  readonly handle: FileHandle
}

/** Opens a new file beside `file`, for what gets that name once it is whole. Whatever lies there already may be the user's, and is never taken for ours. */
export async function openPart(file: string): Promise<PartFile> {
  const path = `${file}.${randomUUID().slice(0, 8)}.part`
  return { path, handle: await open(path, 'wx') }
}

/** Writes every byte at a place of a file; the system may take fewer at a time. */
export async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written)
    written += bytesWritten
  }
}

/** Makes renames and new files in a folder survive a loss of power. Windows has no such call and needs none; many drives on a network have none to offer. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!hasNoFolderSync(error)) throw error
  } finally {
    await handle.close()
  }
}

/** Whether a folder could not be synced because its file system knows no such thing: what is in it is as safe as it gets there. */
function hasNoFolderSync(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'EBADF' || error.code === 'ENOTSUP' || error.code === 'EOPNOTSUPP')
}

/** Whether a file call failed because the disk, or the user's share of it, has no room. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}

/** Whether a file call failed because the file is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** For the end of a file call, as `.catch(nullIfMissing)`: null where the file is not there. */
export function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}
