// `npm run icons`: draws resources/icons/icon.svg in the sizes and formats that Linux, Windows and macOS want.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { IconIcns, IconIco } from '@shockpkg/icon-encoder'

import { projectDir } from './lib/project.mjs'
import { log, runScript } from './lib/stop.mjs'

const ICONS = join(projectDir, 'resources', 'icons')
/** Sizes of an icon theme on Linux, in pixels. */
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512]
const WINDOWS = [16, 20, 24, 32, 40, 48, 64, 256]
/** Apple's names of its sizes, each with its pixels. */
const MACOS = { ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic04: 16, ic14: 512, ic09: 512, ic05: 32, ic10: 1024, ic11: 32 }
/** Apple's icons stand in a margin: the body is 824 of 1024. */
const MACOS_VIEW = '-62 -62 636 636'

await runScript(async () => {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  const svg = await readFile(join(ICONS, 'icon.svg'), 'utf8')
  /** @param {number} pixels @param {string} picture @returns {Uint8Array} */
  const draw = (pixels, picture = svg) => new Resvg(picture, { fitTo: { mode: 'width', value: pixels } }).render().asPng()

  await mkdir(ICONS, { recursive: true })
  for (const pixels of LINUX) await writeFile(join(ICONS, `${pixels}x${pixels}.png`), draw(pixels))

  const ico = new IconIco()
  for (const pixels of WINDOWS) await ico.addFromPng(draw(pixels), null, false)
  await writeFile(join(ICONS, 'icon.ico'), ico.encode())

  const inMargin = svg.replace('viewBox="0 0 512 512"', `viewBox="${MACOS_VIEW}"`)
  const icns = new IconIcns()
  icns.toc = true
  for (const [name, pixels] of Object.entries(MACOS)) await icns.addFromPng(draw(pixels, inMargin), [name], false)
  await writeFile(join(ICONS, 'icon.icns'), icns.encode())
  log(`${LINUX.length} PNGs, an .ico and an .icns are in resources/icons`)
  return 0
})
