import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The files that a page names in its head, as the build writes them: `./assets/index-x1.js`. */
const NAMED = /(?:src|href)="\.(\/assets\/[\w.-]+)"/g

/** The page and the files that it names, read before they are asked for. Each is given out once. */
export interface FirstFiles {
  /** The bytes of a path that begins with a slash; undefined for a file that is not among them, was given out before or could not be read. */
  readonly take: (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Whether the page and all it names have been given out. */
  readonly allTaken: () => boolean
}

/** Begins to read the page in `folder`: while Chromium starts there is time, and later a start waits for each of them. */
export function readFirstFiles(folder: string): FirstFiles {
  const files = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>()
  const read = async (path: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    try {
      return new Uint8Array(await readFile(join(folder, path)))
    } catch {
      // Whoever asks for it looks on the disk then, and is told what is there.
      return undefined
    }
  }
  const page = read('/index.html')
  files.set('/index.html', page)
  const named = page.then((bytes) => {
    for (const [, path] of new TextDecoder().decode(bytes).matchAll(NAMED)) if (path !== undefined) files.set(path, read(path))
  })
  return {
    take: async (path) => {
      await named
      const bytes = files.get(path)
      files.delete(path)
      return bytes
    },
    allTaken: () => files.size === 0,
  }
}
