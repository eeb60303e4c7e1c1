// Bar 8: a download is at least 0.9 as fast as a plain pipe with a checksum to the same disk, and 400 MB take no more memory
// than 50. A checksum costs more than all the rest of a pipe in one process, and no clip counts as stored without one; how
// fast a pipe without it is stands among the details.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

import { atLeast, atMost } from '../scripts/lib/bench-result.mjs'
import { projectDir } from '../scripts/lib/project.mjs'
import { bundle } from './lib/bundle.mjs'
import { askChild, startChild } from './lib/child.mjs'
import { interleave, median } from './lib/interleave.mjs'

const SPEED_ROUNDS = 11
const SPEED_MB = 100
const MEMORY_ROUNDS = 7

/** What one process tells. */
const Once = z.object({ ms: z.number().positive(), peak: z.number().positive() })

/** @param {string} name @returns {string} */
const programOf = (name) => fileURLToPath(new URL(`download/${name}.mjs`, import.meta.url))

/** @type {import('../scripts/lib/bench-result.mjs').Bench['run']} */
export async function run(log) {
  const bundled = await bundle('src/main/renders/downloads.ts', 'download')
  const cache = join(projectDir, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  // On the project's disk: a system's temporary folder may lie in memory.
  const folder = mkdtempSync(join(cache, 'bench-'))
  const server = await startChild(programOf('server'), [])
  try {
    const base = String(server.ready)
    let files = 0
    /** @param {'app' | 'plain' | 'bare'} way @param {number} megabytes */
    const once = async (way, megabytes) => {
      const file = join(folder, `${(files += 1)}.mp4`)
      // The files go at the very end: a disk that is told of freed space in between makes the next fsync wait for it.
      return Once.parse(await askChild(programOf('once'), [way, bundled, base, String(megabytes), file]))
    }
    log(`${SPEED_ROUNDS} times ${SPEED_MB} MB each way, each in a process of its own`)
    const [app = [], plain = [], bare = []] = await interleave(SPEED_ROUNDS, [
      async () => (await once('app', SPEED_MB)).ms,
      async () => (await once('plain', SPEED_MB)).ms,
      async () => (await once('bare', SPEED_MB)).ms,
    ])
    log(`${MEMORY_ROUNDS} times 50 and 400 MB, each in a process of its own`)
    const [of50 = [], of400 = []] = await interleave(MEMORY_ROUNDS, [async () => (await once('app', 50)).peak, async () => (await once('app', 400)).peak])
    return {
      bars: [
        atLeast('speed of a plain pipe with a checksum, at least', median(plain) / median(app), 0.9),
        atMost('peak memory of 400 MB to 50 MB, at most', median(of400) / median(of50), 1.1),
      ],
      details: {
        plainPipe: 'http.get, sha256, a write stream with 1 MiB of buffer, fsync, rename, fsync of the folder; no note, no checks',
        speedOfPipeWithoutChecksum: median(bare) / median(app),
        megabytes: SPEED_MB,
        milliseconds: { app, plain, bare },
        peakBytes: { of50, of400 },
      },
    }
  } finally {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
