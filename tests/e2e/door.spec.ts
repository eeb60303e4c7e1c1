import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, shots, test } from './app.ts'
import { environment } from './environment.ts'
import { ask, hostileRequests } from './hostile-requests.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

test('the page has nothing of Node or Electron, and of the bridge exactly request and on', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', '__filename', 'setImmediate', 'ipcRenderer', 'electron', 'contextBridge']
    const bridge: unknown = Reflect.get(window, 'bridge')
    const replaced = Reflect.set(window, 'bridge', { request: null })
    return {
      there: names.filter((name) => name in window),
      bridge: typeof bridge === 'object' && bridge !== null ? Reflect.ownKeys(bridge) : null,
      replaced: replaced && Reflect.get(window, 'bridge') !== bridge,
    }
  })
  expect(seen).toEqual({ there: [], bridge: ['request', 'on'], replaced: false })
})

test('the window has the preferences that keep the page in its box', async ({ launch }) => {
  const { app } = await launch()
  const all = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron has it, and leaves it out of its types.
      const preferences: unknown = Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, [])
      if (typeof preferences !== 'object' || preferences === null) throw new Error('The preferences are not known')
      return { nodeIntegrationInWorker: false, ...preferences }
    }),
  )
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  })
})

test('requests outside the contract are answered as bad, and change nothing', async ({ page, home }) => {
  const before = await stateOf(page, home)
  const requests = hostileRequests()
  expect(requests.length).toBeGreaterThanOrEqual(50)
  for (const { route, input } of requests) {
    const answer = await ask(page, route, input)
    expect.soft(answer, JSON.stringify([route, input])?.slice(0, 120)).toEqual({ ok: false, error: { code: 'bad-request', sentence: expect.any(String) } })
  }
  expect(await stateOf(page, home)).toEqual(before)
})

test('a request from any page but the window’s own is refused', async ({ launch }) => {
  const { app, page } = await launch()
  const answers = await app.evaluate(async ({ app: main, BrowserWindow }) => {
    const preload = `${main.getAppPath()}/out/preload/index.cjs`
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    const heard: unknown[] = []
    for (const url of ['about:blank', 'app://shotboard/']) {
      await other.loadURL(url)
      heard.push(await other.webContents.executeJavaScript(`bridge.request('renders.list', { before: null }).then((answer) => answer.error?.code ?? 'answered')`))
    }
    other.destroy()
    return heard
  })
  expect(answers).toEqual(['refused', 'refused'])

  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const { contentWindow } = frame
    const has = contentWindow !== null && 'bridge' in contentWindow
    frame.remove()
    return has
  })
  expect(inFrame).toBe(false)
})

test('the page runs no script but its own and reaches no server', async ({ page }) => {
  const asked: string[] = []
  const server = createServer(({ url }, answer) => {
    asked.push(url ?? '')
    answer.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('window.planted = true')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  const base = `http://127.0.0.1:${address.port}`

  const seen = await page.evaluateHandle(() => {
    const violations = new Set<string>()
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => violations.add(`${effectiveDirective} ${blockedURI}`))
    return violations
  })
  const plain = await page.evaluate(async (remote) => {
    const plant = (tag: string, attribute: string, path: string): void => {
      const element = document.createElement(tag)
      element.setAttribute(attribute, remote + path)
      document.head.append(element)
    }
    plant('script', 'src', '/script.js')
    plant('img', 'src', '/image.png')
    plant('iframe', 'src', '/frame')
    plant('video', 'src', '/video.mp4')
    plant('base', 'href', '/base')
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `${remote}/style.css`
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.planted = true')
    document.head.append(link, script, style, button)
    button.click()
    navigator.sendBeacon(`${remote}/beacon`)
    // Later, because what a debugger evaluates itself may use eval.
    setTimeout(() => Reflect.get(window, 'eval')('window.planted = true'))
    const fetched = await fetch(`${remote}/fetch`).then(() => 'answered', (error: unknown) => String(error))
    const clip = await fetch('shotboard-media://clip/00000000-0000-4000-8000-000000000000').then(() => 'answered', (error: unknown) => String(error))
    return { fetched, clip }
  }, base)
  expect(plain).toEqual({ fetched: 'TypeError: Failed to fetch', clip: 'TypeError: Failed to fetch' })
  await expect
    .poll(async () => (await seen.evaluate((violations) => [...violations])).map((violation) => violation.replace(base, 'SERVER')).toSorted())
    .toEqual([
      'base-uri SERVER/base',
      'connect-src SERVER/beacon',
      'connect-src SERVER/fetch',
      'connect-src shotboard-media',
      'frame-src SERVER',
      'img-src SERVER/image.png',
      'media-src SERVER/video.mp4',
      'script-src eval',
      'script-src-attr inline',
      'script-src-elem SERVER/script.js',
      'script-src-elem inline',
      'style-src-elem SERVER/style.css',
      'style-src-elem inline',
    ])
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  expect(asked).toEqual([])
  server.close()
})

test('a second start over the same data ends, and brings the first to the front', async ({ launch, home }) => {
  const { app, page } = await launch()
  await app.evaluate(async ({ BrowserWindow }) => {
    const over = new BrowserWindow({ width: 300, height: 200 })
    await over.loadURL('about:blank')
    over.focus()
  })
  const focused = (): Promise<string | undefined> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL())
  await expect.poll(focused).toBe('about:blank')

  const second = spawn(process.env['SHOTBOARD_ELECTRON'] ?? '', [...(process.env['SHOTBOARD_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean), PROJECT, `--user-data-dir=${home}`], { stdio: 'ignore', env: environment() })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect.poll(focused).toBe('app://shotboard/')
  await expect(shots(page)).toHaveCount(6)
})

/** What a request from outside the contract could have changed. */
async function stateOf(page: Page, home: string): Promise<unknown> {
  const files = await readdir(home)
  const ours = files.filter((name) => /^(key|clips|images|journal|window)/.test(name))
  return { files: ours, renders: await ask(page, 'renders.list', { before: null }), studio: await ask(page, 'studio.status', undefined) }
}
