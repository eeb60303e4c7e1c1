import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { writeFirstPage } from '../../src/main/shell/first-page.ts'
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

test('a page is written with its frame, and what it begins with is known', () => {
  const at = folder()
  writeFileSync(join(at, 'index.html'), `${PAGE}<script type="module" src="./assets/index-a1.js"></script><link rel="stylesheet" href="./assets/index-b2.css"><link href="../key.bin">`)
  const { file, names } = writeFirstPage(at, join(at, 'window.html'), LOOK, quiet)
  expect(file).toBe(join(at, 'window.html'))
  expect(readFileSync(file, 'utf8')).toContain('<html lang="en" data-theme="light">')
  expect(names).toEqual(['/assets/index-a1.js', '/assets/index-b2.css'])
})

test('where no frame can be written, the window has the page as it was built', () => {
  const at = folder()
  writeFileSync(join(at, 'index.html'), PAGE)
  const said: string[] = []
  const { file } = writeFirstPage(at, join(at, 'no such folder', 'window.html'), LOOK, (line) => said.push(line))
  expect([file, said.length]).toEqual([join(at, 'index.html'), 1])
})
