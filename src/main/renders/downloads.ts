import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { dirname } from 'node:path'
import { isDiskFull } from '../durable-file.ts'
import { type ClipRequest, openClipUrl } from './clip-request.ts'
import { flawOfFile } from './mp4-boxes.ts'
import { nameClip } from './name-clip.ts'
import { beginPart, dropPart, type Part, partOf, readPart } from './part-file.ts'
import { type Here, partOnDisk, receive, Stopped, tooLarge } from './receive-clip.ts'

/** The largest clip that is taken, in bytes: far more than any Kling clip. */
const CLIP_BYTES_MAX = 2 * 1024 ** 3

const DISK_FULL = 'The disk with your clips is full: free some space, and the download goes on by itself.'

/** What to fetch, and where to put it. */
export interface Download extends ClipRequest {
  /** The job whose clip it is: what came of another job's is never gone on with. */
  readonly job: string
  /** Where the whole clip goes; its `.part` grows beside it. */
  readonly file: string
  /** Bytes so far, and in all where the server says. */
  readonly onProgress: (receivedBytes: number, totalBytes: number | null) => void
  /** Why there is no room for so many more bytes, in one sentence; null where there is. Asked before the first byte and on the way. */
  readonly lacksRoom?: (bytes: number) => Promise<string | null>
  /** The largest clip to take, in bytes. */
  readonly bytesMax?: number
}

/** A clip that is on the disk under its name, checked and fsynced. */
export interface WholeClip {
  readonly kind: 'whole'
  readonly bytes: number
  readonly sha256: string
}

/**
 * How a download ended. `gone`: the server no longer has it. `refused`: too large to be a clip, which no later try
 * changes. `full`: the disk has no room; what came is kept. `trouble`: a later try may work.
 */
export type DownloadOutcome = WholeClip | { readonly kind: 'gone' } | { readonly kind: 'refused' | 'full' | 'trouble'; readonly sentence: string }

/** Fetches a clip, or the rest of one. The file appears under its name only when every byte is checked and on the disk. */
export async function downloadClip(download: Download): Promise<DownloadOutcome> {
  try {
    await mkdir(dirname(download.file), { recursive: true })
    return (await finishPart(download.file, download.job)) ?? (await fetchMissing(download))
  } catch (error) {
    return outcomeOf(error, download.file)
  }
}

/**
 * Gives a part that has every byte its name: the app ended in between. Needs no server, which might not have the clip any
 * more. Null where there is no such part; one that is no clip is removed.
 */
export async function finishPart(file: string, job: string): Promise<WholeClip | null> {
  const part = await readPart(file, job)
  if (part === null || part.have < part.total) return null
  const outcome = await finish(file, part.total, await partOnDisk(file))
  return outcome.kind === 'whole' ? outcome : null
}

async function fetchMissing(download: Download): Promise<DownloadOutcome> {
  const { file } = download
  const part = await readPart(file, download.job)
  if (part !== null) {
    const here = await partOnDisk(file)
    const answer = await openClipUrl(download, part)
    if (answer.kind === 'gone' || answer.kind === 'trouble') return answer
    if (answer.kind === 'whole') return takeWhole(answer.response, download)
    if (answer.kind === 'rest') {
      if (isRestOf(answer.response, part)) return take(answer.response, here, part.total, download)
      answer.response.destroy()
    }
    // There is no rest, or it is another's: what is here is worth nothing then, and would be answered so for ever.
    await dropPart(file)
  }
  const answer = await openClipUrl(download, null)
  if (answer.kind === 'whole') return takeWhole(answer.response, download)
  return answer.kind === 'gone' || answer.kind === 'trouble' ? answer : { kind: 'trouble', sentence: 'The clip’s server answered a question that nobody asked.' }
}

/** Whether an answer is the rest of a part: from its end to the end of the same version of the same file. */
function isRestOf({ headers }: IncomingMessage, { have, total, validator }: Part): boolean {
  if (headers['content-range'] !== `bytes ${have}-${total - 1}/${total}`) return false
  // A server that understood If-Range repeats the tag (RFC 9110, 15.3.7). With a date it need not.
  return validator.startsWith('"') ? headers.etag === validator : (headers['last-modified'] ?? validator) === validator
}

async function takeWhole(response: IncomingMessage, download: Download): Promise<DownloadOutcome> {
  const total = lengthOf(response)
  const { bytesMax = CLIP_BYTES_MAX } = download
  if (total !== null && total > bytesMax) {
    response.destroy()
    throw tooLarge(bytesMax)
  }
  await beginPart(download.file, download.job, total, response.headers)
  return take(response, { bytes: 0, hash: createHash('sha256') }, total, download)
}

async function take(response: IncomingMessage, here: Here, total: number | null, download: Download): Promise<DownloadOutcome> {
  const { file, onProgress, lacksRoom = () => Promise.resolve(null), bytesMax = CLIP_BYTES_MAX } = download
  return finish(file, total, await receive(response, here, { file, total, most: bytesMax, onProgress, lacksRoom }))
}

/** The end of a download: its length is as announced, it is a clip, and it gets its name. A file that is none is removed. */
async function finish(file: string, total: number | null, { bytes, hash }: Here): Promise<DownloadOutcome> {
  const flaw = total !== null && bytes !== total ? `${bytes} of ${total} bytes came` : await flawOfFile(partOf(file), bytes)
  if (flaw !== null) {
    await dropPart(file)
    return { kind: 'trouble', sentence: notWhole(flaw) }
  }
  await nameClip(file)
  return { kind: 'whole', bytes, sha256: hash.digest('hex') }
}

async function outcomeOf(error: unknown, file: string): Promise<DownloadOutcome> {
  if (error instanceof Stopped) {
    if (error.kind === 'refused') await dropPart(file)
    return { kind: error.kind, sentence: error.message }
  }
  if (isDiskFull(error)) return { kind: 'full', sentence: DISK_FULL }
  return { kind: 'trouble', sentence: notWhole(error instanceof Error ? error.message : String(error)) }
}

function lengthOf({ headers }: IncomingMessage): number | null {
  const header = headers['content-length']
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null
}

function notWhole(why: string): string {
  return `The clip did not arrive whole: ${why}.`
}
