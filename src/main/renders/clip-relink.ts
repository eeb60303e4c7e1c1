import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Clip } from '../../shared/domain/job.ts'
import { giveName } from './name-clip.ts'

const NOT_IT = 'That file is not this clip: its bytes are others. Choose the file that was the clip, or a copy of it.'

/** Where the copy of a chosen file grows that will be called `file`. */
function copyOf(file: string): string {
  return `${file}.copy`
}

/** Removes what is left of a copy, where the app ended in the middle of it. */
export async function dropCopy(file: string): Promise<void> {
  await rm(copyOf(file), { force: true })
}

/**
 * Copies a file that the user chose to a clip's own place, if it is the clip to the last byte. It is copied and not moved:
 * where it came from is the user's. Gives one sentence where it is not the clip.
 */
export async function relinkClip(from: string, file: string, { bytes, sha256 }: Pick<Clip, 'bytes' | 'sha256'>): Promise<{ readonly refusal: string } | null> {
  const facts = await stat(from)
  if (!facts.isFile() || facts.size !== bytes) return { refusal: NOT_IT }
  const copy = copyOf(file)
  try {
    const hash = createHash('sha256')
    const counted = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of source) {
        hash.update(chunk)
        yield chunk
      }
    }
    await pipeline(createReadStream(from), counted, createWriteStream(copy))
    if (hash.digest('hex') !== sha256) return { refusal: NOT_IT }
    await giveName(copy, file)
    return null
  } finally {
    await dropCopy(file)
  }
}
