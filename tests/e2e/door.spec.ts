import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, renderInPractice, saved, shots, test } from './app.ts'
import { environment } from './environment.ts'
import { ask, hostileRequests } from './hostile-requests.ts'
import { askScheme } from './schemes.ts'

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
      heard.push(await other.webContents.executeJavaScript(`bridge.request('renders.list', undefined).then((answer) => answer.error?.code ?? 'answered')`))
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

test('the window stays on its page and opens no other', async ({ launch, home }) => {
  const { app, page } = await launch()
  await expect(saved(page)).toHaveText('Saved')
  for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'app://elsewhere/', 'shotboard-media://clip/x']) {
    await page.evaluate((to) => location.assign(to), url)
    const outcome = async () => ({
      at: await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL())),
      denied: (await logOf(home)).includes(`navigation denied: ${url}`),
    })
    await expect.poll(outcome, `navigation to ${url}`).toEqual({ at: ['app://shotboard/'], denied: true })
  }
  for (const url of ['https://example.com/', 'about:blank', 'app://shotboard/']) {
    expect(await page.evaluate((to) => window.open(to) === null, url), url).toBe(true)
  }
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/linked'
    link.target = '_blank'
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => logOf(home)).toContain('new window denied: https://example.com/linked')
  const all = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => [contents.getURL(), contents.isLoading()]))
  expect(all).toEqual([['app://shotboard/', false]])
  // Asked of the page itself: Playwright's locators would wait for the navigations that were denied.
  expect(await page.evaluate(() => document.querySelectorAll('[data-shot]').length)).toBe(6)
})

test('a navigation in the moment before an edit is written does not close the window', async ({ page }) => {
  await expect(saved(page)).toHaveText('Saved')
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).focus()
  await page.keyboard.press('Control+End')
  // Asked of the page itself: Playwright's locators would wait for the navigation that was denied.
  const state = () => page.evaluate(() => [document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value.slice(-2), document.querySelector('output[aria-label="Saved"]')?.textContent])
  await page.keyboard.type('!')
  await page.evaluate(() => location.assign('https://example.com/'))
  await expect.poll(state).toEqual(['.!', 'Saved'])
  await page.keyboard.type('?')
  await expect.poll(state).toEqual(['!?', 'Edited'])
  await expect.poll(state).toEqual(['!?', 'Saved'])
})

test('every permission of the page is denied', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage', 'clipboard-read', 'screen-wake-lock', 'idle-detection'] as const
    const found: [string, string][] = []
    const { permissions } = navigator
    // Not every version of the DOM's types knows every name.
    for (const name of names) found.push([name, (await Reflect.apply(Reflect.get(permissions, 'query'), permissions, [{ name }])).state])
    return found
  })
  expect(states.filter(([, state]) => state !== 'denied')).toEqual([])
  const asked = await page.evaluate(async () => ({
    place: await new Promise((tell) => navigator.geolocation.getCurrentPosition(() => tell('told'), ({ code }) => tell(code))),
    notice: await Notification.requestPermission(),
  }))
  expect(asked).toEqual({ place: 1, notice: 'denied' })
})

test('a clip is served whole, by its head alone, and by any single range', async ({ launch, home }) => {
  const { app, page } = await launch()
  await renderInPractice(page)
  const { id, bytes } = await onlyClip(home)
  const url = `shotboard-media://clip/${id}`
  const size = bytes.length

  const whole = await askScheme(app, url)
  expect(whole).toMatchObject({ status: 200, sha256: sha256(bytes), headers: { 'content-length': String(size), 'accept-ranges': 'bytes', 'content-type': 'video/mp4' } })
  expect(await askScheme(app, url, { method: 'HEAD' })).toMatchObject({ status: 200, bytes: 0, headers: { 'content-length': String(size) } })
  expect(await askScheme(app, url, { method: 'POST' })).toMatchObject({ status: 405, bytes: 0 })

  const ranges = [
    { range: 'bytes=0-0', start: 0, end: 0 },
    { range: 'bytes=-10', start: size - 10, end: size - 1 },
    { range: 'bytes=1000-1999', start: 1000, end: 1999 },
    { range: `bytes=${size - 1}-`, start: size - 1, end: size - 1 },
    { range: `bytes=5-${size * 2}`, start: 5, end: size - 1 },
    { range: `bytes=-${size * 2}`, start: 0, end: size - 1 },
  ]
  for (const { range, start, end } of ranges) {
    expect(await askScheme(app, url, { headers: { range } }), range).toMatchObject({
      status: 206,
      bytes: end - start + 1,
      sha256: sha256(bytes.subarray(start, end + 1)),
      headers: { 'content-range': `bytes ${start}-${end}/${size}`, 'content-length': String(end - start + 1) },
    })
  }
  for (const range of [`bytes=${size}-`, `bytes=${size + 5}-${size + 9}`, 'bytes=-0']) {
    expect(await askScheme(app, url, { headers: { range } }), range).toMatchObject({ status: 416, bytes: 0, headers: { 'content-range': `bytes */${size}` } })
  }
  for (const range of ['bytes=9-3', 'bytes=0-1,5-6', 'items=0-1', 'bytes=a-b', 'bytes=-']) {
    expect(await askScheme(app, url, { headers: { range } }), range).toMatchObject({ status: 200, bytes: size })
  }
  const etag = whole.headers['etag'] ?? ''
  expect(await askScheme(app, url, { headers: { range: 'bytes=0-9', 'if-range': etag } })).toMatchObject({ status: 206, bytes: 10 })
  expect(await askScheme(app, url, { headers: { range: 'bytes=0-9', 'if-range': '"another"' } })).toMatchObject({ status: 200, bytes: size })
})

test('no address of our own schemes leads to another file', async ({ launch, home }) => {
  const { app, page } = await launch()
  await renderInPractice(page)
  const { id, file } = await onlyClip(home)
  const name = `${id}.mp4`
  const addresses = [
    'shotboard-media://clip/', 'shotboard-media://clip', `shotboard-media://clip/${name}`, `shotboard-media://clip/${id}/`, `shotboard-media://clip//${id}`,
    `shotboard-media://clip/${id}%00`, `shotboard-media://clip/${id}?x=1`, `shotboard-media://clip/${id}%2f..`, `shotboard-media://clip/..%2fclips%2f${name}`,
    'shotboard-media://clip/../journal.ndjson', 'shotboard-media://clip/..%2fwindow.json', 'shotboard-media://clip/%2e%2e/window.json', 'shotboard-media://clip/..%5cwindow.json',
    'shotboard-media://clip/%252e%252e%252fwindow.json', 'shotboard-media://clip//etc/passwd', 'shotboard-media://clip/%2fetc%2fpasswd', 'shotboard-media://clip/file:///etc/passwd',
    `shotboard-media://clips/${id}`, `shotboard-media://localhost/${id}`, `shotboard-media://${id}`, 'shotboard-media:///etc/passwd', `shotboard-media://clip.evil/${id}`,
    'shotboard-media://clip/00000000-0000-4000-8000-000000000000', 'shotboard-media://clip/------------------------------------',
    'app://elsewhere/index.html', 'app://shotboard/../main/index.js', 'app://shotboard/%2e%2e/main/index.js', 'app://shotboard/..%2fmain%2findex.js', 'app://shotboard/..%2f..%2fpackage.json',
    'app://shotboard/..%5c..%5cpackage.json', 'app://shotboard//etc/passwd', 'app://shotboard/%2fetc%2fpasswd', 'app://shotboard/%', 'app://shotboard/index.html%00.js', 'app://shotboard/assets/', `app://shotboard/${encodeURIComponent(file)}`,
  ]
  for (const address of addresses) {
    const { status, bytes } = await askScheme(app, address)
    expect.soft([400, 404, 'refused'], address).toContain(status)
    expect.soft(bytes, address).toBe(0)
  }

  // A clip that is no longer a file under the folder of clips, but a way out of it.
  await writeFile(join(home, 'secret.txt'), 'not a clip')
  await rename(file, `${file}.away`)
  await symlink(join(home, 'secret.txt'), file)
  expect(await askScheme(app, `shotboard-media://clip/${id}`)).toMatchObject({ status: 404, bytes: 0 })
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
  return { files: ours, renders: await ask(page, 'renders.list', undefined), studio: await ask(page, 'studio.status', undefined) }
}

async function onlyClip(home: string): Promise<{ readonly id: string; readonly file: string; readonly bytes: Buffer }> {
  const [name] = (await readdir(join(home, 'clips'))).filter((found) => found.endsWith('.mp4'))
  if (name === undefined) throw new Error('There is no clip')
  const file = join(home, 'clips', name)
  return { id: name.replace(/\.mp4$/, ''), file, bytes: await readFile(file) }
}

function sha256(piece: Buffer): string {
  return createHash('sha256').update(piece).digest('hex')
}

function logOf(home: string): Promise<string> {
  return readFile(join(home, 'logs', 'main.log'), 'utf8')
}
