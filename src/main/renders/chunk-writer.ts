import { open } from 'node:fs/promises'
import { writeAt } from '../durable-file.ts'

/** Large writes keep up with the line; the streams' own 16 KiB do not. */
const WRITE_BYTES = 1024 * 1024

/** Writes chunks to a file, gathered into large pieces; one piece is written while the next is gathered. */
export interface ChunkWriter {
  /** Takes a chunk. Waits, and rejects, for the piece before: no more than two are ever in memory. */
  readonly write: (chunk: Buffer) => Promise<void>
  /** Writes what is gathered, and closes the file. */
  readonly close: () => Promise<void>
}

/** Writes behind the first `start` bytes of a file; 0 begins it anew. */
export async function openWriter(path: string, start: number): Promise<ChunkWriter> {
  const handle = await open(path, start === 0 ? 'w' : 'r+')
  let gathering = Buffer.allocUnsafe(WRITE_BYTES)
  let writing = Buffer.allocUnsafe(WRITE_BYTES)
  let filled = 0
  let position = start
  // Settled as a value, so that a piece that fails while nobody waits for it is no unhandled rejection.
  let underWay: Promise<{ readonly failed: unknown } | null> = Promise.resolve(null)

  const flush = async (): Promise<void> => {
    const before = await underWay
    if (before !== null) throw before.failed
    ;[gathering, writing] = [writing, gathering]
    underWay = writeAt(handle, writing.subarray(0, filled), position).then(
      () => null,
      (failed: unknown) => ({ failed }),
    )
    position += filled
    filled = 0
  }
  return {
    write: async (chunk) => {
      for (let taken = 0; taken < chunk.length; ) {
        const copied = chunk.copy(gathering, filled, taken)
        taken += copied
        filled += copied
        if (filled === WRITE_BYTES) await flush()
      }
    },
    close: async () => {
      try {
        await flush()
        const last = await underWay
        if (last !== null) throw last.failed
      } finally {
        await handle.close()
      }
    },
  }
}
