import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readFirstFiles } from '../../src/main/shell/first-files.ts'
import { framed } from '../../src/main/shell/window-frame.ts'
import { rememberedLook, rememberLook } from '../../src/main/shell/window-look.ts'
import { STANDARD_LOOK, type WindowLook } from '../../src/shared/ipc/window-look.ts'

const PAGE = readFileSync(fileURLToPath(new URL('../../src/renderer/index.html', import.meta.url)), 'utf8')
const LOOK: WindowLook = { theme: 'light', boards: 300, inspector: 0, timeline: 200 }
const folder = (): string => mkdtempSync(join(tmpdir(), 'frame-'))
const quiet = (): void => undefined

test('a page is given the theme and the panels that the window had, and nothing for a panel that was put away', () => {
  const page = framed(PAGE, LOOK)
  expect(page).toContain('<html lang="en" data-theme="light">')
  expect(page).toContain('<rect class="line boards" x="300"')
  expect(page).toContain('y="-201"')
  expect(page).not.toContain('inspector')
})

test('a look is remembered, and a file that holds none gives the usual one', () => {
  const file = join(folder(), 'look.json')
  expect(rememberedLook(file, quiet)).toEqual(STANDARD_LOOK)
  rememberLook(file, LOOK, quiet)
  expect(rememberedLook(file, quiet)).toEqual(LOOK)
  for (const broken of ['', '{', '{"theme":"dark"}', JSON.stringify({ ...LOOK, theme: '"><script>' }), JSON.stringify({ ...LOOK, boards: '1"/>' })]) {
    writeFileSync(file, broken)
    expect(rememberedLook(file, quiet)).toEqual(STANDARD_LOOK)
  }
})

test('the page and what it names are there before they are asked for, each once', async () => {
  const at = folder()
  mkdirSync(join(at, 'assets'))
  writeFileSync(join(at, 'index.html'), '<script type="module" src="./assets/index-a1.js"></script><link rel="stylesheet" href="./assets/index-b2.css"><link href="../key.bin">')
  writeFileSync(join(at, 'assets/index-a1.js'), 'script')
  writeFileSync(join(at, 'assets/index-b2.css'), 'style')
  const first = readFirstFiles(at)
  const text = async (path: string): Promise<string> => new TextDecoder().decode(await first.take(path))
  expect(await text('/index.html')).toContain('index-a1.js')
  expect([await text('/assets/index-a1.js'), first.allTaken()]).toEqual(['script', false])
  expect([await text('/assets/index-b2.css'), first.allTaken()]).toEqual(['style', true])
  expect([await first.take('/assets/index-a1.js'), await first.take('/../key.bin')]).toEqual([undefined, undefined])
})

test('a page that is not there holds nobody up', async () => {
  const first = readFirstFiles(join(folder(), 'none'))
  expect([await first.take('/index.html'), first.allTaken()]).toEqual([undefined, true])
})
