import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The file of the one clip that was made. */
export async function onlyClip(home: string): Promise<string> {
  const [name, ...others] = (await readdir(join(home, 'clips'))).filter((found) => found.endsWith('.mp4'))
  if (name === undefined || others.length > 0) throw new Error(`There are ${name === undefined ? 0 : others.length + 1} clips, and not one`)
  return join(home, 'clips', name)
}
