import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openClipUrl } from './clip-request.ts'
import { syncFolder } from '../durable-file.ts'
import { flawOfFile } from './mp4-boxes.ts'

/** The largest clip that is taken, in bytes: far more than any Kling clip. */
const CLIP_BYTES_MAX = 2 * 1024 ** 3

const WRITE_BUFFER_BYTES = 1024 * 1024

/** What to fetch, and where to put it. */
export interface Download {
  readonly url: string
  /** Base of the service that named the URL; decides which hosts are allowed. */
  readonly base: URL
  /** Where the whole clip goes; its `.part` grows beside it. */
  readonly file: string
  readonly closing: AbortSignal
  /** Bytes so far, and in all where the server says. */
  readonly onProgress: (receivedBytes: number, totalBytes: number | null) => void
  /** The largest clip to take, in bytes. */
  readonly bytesMax?: number
}

/**
 * How a download ended. `whole`: on the disk under its name, and fsynced. `gone`: the server no longer has it.
 * `refused`: too large to be a clip, which no later try changes. `trouble`: a later try may work.
 */
export type DownloadOutcome =
  | { readonly kind: 'whole'; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'trouble'; readonly sentence: string }

/** Fetches a clip. The file appears under its name only when every byte is checked and on the disk. */
export async function downloadClip(download: Download): Promise<DownloadOutcome> {
  const answer = await openClipUrl(download.url, download.base, download.closing)
  if (answer.kind !== 'open') return answer
  const { response } = answer
  const total = totalOf(response)
  const most = download.bytesMax ?? CLIP_BYTES_MAX
  if (total !== null && total > most) {
    response.destroy()
    return tooLarge(most)
  }
  const part = `${download.file}.part`
  try {
    await mkdir(dirname(part), { recursive: true })
    const received = await receive(response, part, total, most, download.onProgress)
    if (received === 'too-large') {
      await rm(part, { force: true })
      return tooLarge(most)
    }
    if (received.flaw !== null) {
      await rm(part, { force: true })
      return { kind: 'trouble', sentence: `The clip did not arrive whole: ${received.flaw}.` }
    }
    await rename(part, download.file)
    await syncFolder(dirname(download.file))
    return { kind: 'whole', bytes: received.bytes, sha256: received.sha256 }
  } catch (error) {
    return { kind: 'trouble', sentence: `The clip did not arrive whole: ${error instanceof Error ? error.message : String(error)}.` }
  }
}

function tooLarge(most: number): DownloadOutcome {
  return { kind: 'refused', sentence: `The clip is larger than ${most} bytes, which no Kling clip is.` }
}

interface Received {
  readonly bytes: number
  readonly sha256: string
  readonly flaw: string | null
}

async function receive(
  response: IncomingMessage,
  part: string,
  total: number | null,
  most: number,
  onProgress: Download['onProgress'],
): Promise<Received | 'too-large'> {
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length
      hash.update(chunk)
      onProgress(bytes, total)
      next(bytes > most ? new Error(`it is larger than ${most} bytes`) : null, chunk)
    },
  })
  try {
    await pipeline(response, count, createWriteStream(part, { highWaterMark: WRITE_BUFFER_BYTES, flush: true }))
  } catch (error) {
    if (bytes > most) return 'too-large'
    throw error
  }
  const flaw = total !== null && bytes !== total ? `${bytes} of ${total} bytes came` : await flawOfFile(part, bytes)
  return { bytes, sha256: hash.digest('hex'), flaw }
}

function totalOf(response: IncomingMessage): number | null {
  const header = response.headers['content-length']
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null
}
