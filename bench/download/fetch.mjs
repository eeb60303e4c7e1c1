// The two ways that are compared, each from an address to a file that survives a crash.

import { createWriteStream } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { get } from 'node:http'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** @typedef {typeof import('../../src/main/renders/downloads.ts')} Downloads */

/**
 * The plain pipe: one GET, one write stream with a buffer as large as ours, fsync, rename, fsync of the folder. It counts
 * nothing and checks nothing. `hash` null: without a checksum.
 * @param {string} url @param {string} file @param {import('node:crypto').Hash | null} hash
 */
export async function fetchPlainly(url, file, hash) {
  /** @type {import('node:http').IncomingMessage} */
  const response = await new Promise((resolve, reject) => {
    get(url, { agent: false }, resolve).on('error', reject)
  })
  response.on('data', (/** @type {Buffer} */ chunk) => hash?.update(chunk))
  await pipeline(response, createWriteStream(`${file}.part`, { highWaterMark: 1024 * 1024, flush: true }))
  await rename(`${file}.part`, file)
  const folder = await open(dirname(file), 'r')
  await folder.sync()
  await folder.close()
  return hash?.digest('hex')
}

/**
 * The product's way, with everything that it does: note, checksum, free space, boxes, fsync, rename, fsync of the folder.
 * @param {Downloads} downloads @param {string} url @param {string} file
 */
export async function fetchAsTheApp({ downloadClip }, url, file) {
  const outcome = await downloadClip({
    url,
    base: new URL(url),
    job: url,
    file,
    closing: new AbortController().signal,
    onProgress: () => undefined,
    lacksRoom: () => Promise.resolve(null),
  })
  if (outcome.kind !== 'whole') throw new Error(JSON.stringify(outcome))
}
