import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'

/** A regular file that lies under `root` once every link is followed; null for any other path. */
export async function fileUnder(root: string, path: string): Promise<{ readonly path: string; readonly size: number } | null> {
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(path)])
    const way = relative(realRoot, real)
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return null
    const facts = await stat(real)
    return facts.isFile() ? { path: real, size: facts.size } : null
  } catch (error) {
    // Not there, not readable, or not a path at all (a NUL, too long): to the page all of these are a file that is missing.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
