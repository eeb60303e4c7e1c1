import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium, type Page } from '@playwright/test'
import { expect, renderInPractice, shots, test } from './app.ts'
import { environment } from './environment.ts'

const PACKAGING = new URL('../../scripts/lib/packaging.mjs', import.meta.url).href
/** The two states of a fuse, as they stand in the program. */
const OFF = '0'.charCodeAt(0)
const ON = '1'.charCodeAt(0)

test.describe('the package', () => {
  test.skip(process.platform !== 'linux', 'packages are made on Linux only so far')
  test.describe.configure({ mode: 'serial' })

  let folder = ''
  let program = ''
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shotboard-package-'))
    const options = { electron: process.env['SHOTBOARD_ELECTRON'], target: join(folder, 'shotboard') }
    const script = `import { packageApp } from ${JSON.stringify(PACKAGING)}\nprocess.stdout.write(await packageApp(${JSON.stringify(options)}))`
    program = (await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])).stdout
  })
  test.afterAll(() => rm(folder, { recursive: true, force: true }))

  test('has the fuses of a release, read back from the program', async () => {
    const fuses: object = await getCurrentFuseWire(program)
    const stateOf = (fuse: FuseV1Options): unknown => Reflect.get(fuses, fuse)
    const off = [FuseV1Options.RunAsNode, FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseV1Options.EnableNodeCliInspectArguments, FuseV1Options.GrantFileProtocolExtraPrivileges, FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]
    const on = [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableCookieEncryption]
    expect(off.filter((fuse) => stateOf(fuse) !== OFF)).toEqual([])
    expect(on.filter((fuse) => stateOf(fuse) !== ON)).toEqual([])
  })

  test('holds the built app and its footage, and nothing that it does not run on', async () => {
    const archive = join(folder, 'shotboard', 'resources', 'app.asar')
    const files = listPackage(archive, { isPack: false })
    expect(files).toEqual(expect.arrayContaining(['/out/main/index.js', '/out/preload/index.cjs', '/out/renderer/index.html', '/resources/practice/aurora-16x9.mp4', '/resources/recovery/index.html']))
    expect(files.filter((file) => /node_modules|\/src\/|\/tests\/|\/scripts\/|\.map$/.test(file))).toEqual([])
    expect(Object.keys(JSON.parse(extractFile(archive, 'package.json').toString()))).not.toContain('dependencies')
    expect(await readdir(join(folder, 'shotboard', 'resources'))).toEqual(['app.asar'])
  })

  test('starts from its archive and renders, whatever environment and arguments ask of it, and has no DevTools', async ({ home }) => {
    const planted = join(folder, 'planted.cjs')
    const marker = join(folder, 'marker')
    await writeFile(planted, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`)
    const app = spawn(program, [...(process.env['SHOTBOARD_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean), '--inspect=0', '--remote-debugging-port=0', `--user-data-dir=${home}`, planted], {
      env: environment({ ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${planted}` }),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const said: string[] = []
    app.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
    try {
      const page = await pageOf(app, said)
      await expect(shots(page)).toHaveCount(6)
      await renderInPractice(page)
      const before = page.context().pages().length
      await page.keyboard.press('Control+Shift+I')
      await page.keyboard.press('F12')
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByRole('tab', { name: 'About' }).click()
      await expect(page.getByRole('dialog', { name: 'Settings' })).toContainText(home)
      expect(page.context().pages().map((other) => other.url())).toHaveLength(before)
      expect(existsSync(marker)).toBe(false)
      expect(said.join('')).not.toContain('Debugger listening')
    } finally {
      const gone = once(app, 'exit')
      app.kill('SIGKILL')
      await gone
    }
  })
})

/**
 * The page of a package. Nothing can attach to its main process, so this goes by Chromium's own debugging, which no fuse
 * turns off; and only once the page is there, since a driver that attaches to a page that is half made may wait for ever.
 */
async function pageOf(app: ChildProcess, said: readonly string[]): Promise<Page> {
  const address = (): string | undefined => /DevTools listening on ws:\/\/([^/\s]+)/.exec(said.join(''))?.[1]
  await expect.poll(() => (app.exitCode === null ? typeof address() : said.join(''))).toBe('string')
  const endpoint = `http://${address()}`
  await expect.poll(async () => (await fetch(`${endpoint}/json/list`)).text()).toContain('app://shotboard/')
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The package has no page')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForURL('app://shotboard/')
  return page
}
