// `node scripts/sample-stills.mjs`: draws the stills of the sample board, and writes down what a board knows of them.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { path as ffmpeg } from '@ffmpeg-installer/ffmpeg'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

import { projectDir } from './lib/project.mjs'
import { log, runScript } from './lib/stop.mjs'
import { beam } from './sample-stills/beam.mjs'
import { cliff } from './sample-stills/cliff.mjs'
import { lens } from './sample-stills/lens.mjs'
import { match } from './sample-stills/match.mjs'
import { HEIGHT, WIDTH } from './sample-stills/paper.mjs'
import { scarf } from './sample-stills/scarf.mjs'
import { stairs } from './sample-stills/stairs.mjs'

const DRAWINGS = { cliff, stairs, match, lens, beam, scarf }
const OUT = join(projectDir, 'src', 'renderer', 'src', 'media', 'sample')

await runScript(async () => {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await mkdir(OUT, { recursive: true })
  const scratch = await mkdtemp(join(tmpdir(), 'sample-stills-'))
  const refs = []
  for (const [name, svg] of Object.entries(DRAWINGS)) {
    const [drawn, file] = [join(scratch, `${name}.png`), join(OUT, `${name}.jpg`)]
    await writeFile(drawn, new Resvg(svg).render().asPng())
    await promisify(execFile)(ffmpeg, ['-loglevel', 'error', '-y', '-i', drawn, '-q:v', '4', '-bitexact', file])
    const bytes = await readFile(file)
    refs.push({ id: createHash('sha256').update(bytes).digest('hex'), name: `${name}.jpg`, type: 'image/jpeg', width: WIDTH, height: HEIGHT, bytes: bytes.length })
  }
  await rm(scratch, { recursive: true })
  await writeFile(join(projectDir, 'src', 'shared', 'domain', 'pictures', 'sample-stills.json'), `${JSON.stringify(refs, null, 2)}\n`)
  log(`${refs.length} stills, ${refs.reduce((sum, { bytes }) => sum + bytes, 0)} bytes in all, are in src/renderer/src/media/sample`)
  return 0
})
