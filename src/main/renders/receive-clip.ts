import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { openWriter } from './chunk-writer.ts'
import { partOf } from './part-file.ts'

/** How much of a part is read at a time, in bytes. */
const READ_BYTES = 1024 * 1024

/** Bytes between two looks at the disk's free space. */
const LOOK_EVERY_BYTES = 8 * 1024 * 1024

/** What is here of a clip: its length, and a checksum over it that can be gone on with. */
export interface Here {
  readonly bytes: number
  readonly hash: Hash
}

/** Why a download was stopped from this side, in one sentence. `full`: what came is kept. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly kind: 'full' | 'refused'

  constructor(kind: Stopped['kind'], sentence: string) {
    super(sentence)
    this.kind = kind
  }
}

/** What to mind while bytes come in. */
export interface Reception {
  readonly file: string
  /** Bytes of the whole clip, where the server says. */
  readonly total: number | null
  /** The largest clip to take, in bytes. */
  readonly most: number
  readonly onProgress: (receivedBytes: number, totalBytes: number | null) => void
  readonly lacksRoom: (bytes: number) => Promise<string | null>
}

/**
 * Takes a response onto the end of what is here. Rejects where the line or the disk gives out, and with `Stopped` where
 * this side has to stop; what came until then is on the disk.
 */
export async function receive(response: IncomingMessage, here: Here, { file, total, most, onProgress, lacksRoom }: Reception): Promise<Here> {
  const { hash } = here
  let { bytes } = here
  let looked = Number.NEGATIVE_INFINITY
  const writer = await openWriter(partOf(file), bytes)
  try {
    for await (const piece of response) {
      const chunk = Buffer.isBuffer(piece) ? piece : Buffer.from(piece)
      if (bytes - looked >= LOOK_EVERY_BYTES) {
        looked = bytes
        const lacking = await lacksRoom(total === null ? 0 : total - bytes)
        if (lacking !== null) throw new Stopped('full', lacking)
      }
      if (bytes + chunk.length > most) throw tooLarge(most)
      bytes += chunk.length
      hash.update(chunk)
      onProgress(bytes, total)
      await writer.write(chunk)
    }
  } finally {
    await writer.close()
  }
  return { bytes, hash }
}

export function tooLarge(most: number): Stopped {
  return new Stopped('refused', `The clip is larger than ${most} bytes, which no Kling clip is.`)
}

/** The bytes of a part as they are on the disk, to be gone on with. */
export async function partOnDisk(file: string): Promise<Here> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(partOf(file), { highWaterMark: READ_BYTES })) {
    hash.update(chunk)
    bytes += Buffer.byteLength(chunk)
  }
  return { bytes, hash }
}
