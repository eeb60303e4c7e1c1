// A program of its own: fetches one clip one way, and tells how long that took, in milliseconds, and the most memory that it
// ever held, in bytes.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

import { fetchAsTheApp, fetchPlainly } from './fetch.mjs'

const STATUS = '/proc/self/status'

/** Linux hands the peak of the parent on in `maxRSS`; this one began with the program. */
function peakBytes() {
  const line = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined
  return (line === undefined ? process.resourceUsage().maxRSS : Number(line)) * 1024
}

const [way, bundled, base, megabytes, file] = process.argv.slice(2)
if (way === undefined || bundled === undefined || file === undefined) throw new Error('Name the way, the bundle, the server, the megabytes and the file.')
/** @type {import('./fetch.mjs').Downloads} */
const downloads = await import(bundled)

/** @param {string} name @param {string} to */
async function fetchOne(name, to) {
  const url = `${base}${name}.mp4`
  if (way === 'app') await fetchAsTheApp(downloads, url, to)
  else await fetchPlainly(url, to, way === 'plain' ? createHash('sha256') : null)
}

// Once before, so that what is timed is the download and not the compiling of it.
await fetchOne('10', `${file}.warm`)
const begun = performance.now()
await fetchOne(`${megabytes}`, file)
process.send?.({ ms: performance.now() - begun, peak: peakBytes() })
