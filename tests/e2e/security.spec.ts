import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask } from './hostile-requests.ts'

// Electron's own list (its tutorial "Security", 20 recommendations), each by its number and name, on what was built.

const OUT = fileURLToPath(new URL('../../out', import.meta.url))

/** The built code of a process, as one text. */
async function built(part: 'main' | 'preload' | 'renderer'): Promise<string> {
  const entries = await readdir(join(OUT, part), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(?:c?js|html|css)$/.test(entry.name))
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))).join('\n')
}

/** What the window was really made with; Electron leaves the call out of its types. */
function preferencesOf(app: ElectronApplication): Promise<Readonly<Record<string, unknown>>> {
  return app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    return Reflect.apply(Reflect.get(Object(contents), 'getLastWebPreferences'), contents, [])
  })
}

test('1 Only load secure content: the page comes from the app, and what it is made of names no plain address to load', async ({ page }) => {
  expect(page.url()).toBe('app://shotboard/')
  const html = await readFile(join(OUT, 'renderer', 'index.html'), 'utf8')
  expect(html.match(/(?:src|href)="[^"]*"/g)?.filter((link) => /="(?:https?:)?\/\//.test(link))).toEqual([])
  expect(await built('renderer')).not.toMatch(/(?:src|href)=["']http:|url\(["']?http:|@import ["']http:/)
})

test('2 and 3 No Node in the page, and isolated contexts', async ({ launch }) => {
  const { app } = await launch()
  const { nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker = false, contextIsolation } = await preferencesOf(app)
  expect({ nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker, contextIsolation }).toEqual({ nodeIntegration: false, nodeIntegrationInSubFrames: false, nodeIntegrationInWorker: false, contextIsolation: true })
})

test('4 Process sandboxing: asked for by the window and by the app, and kept by what preload is built into', async ({ launch }) => {
  const { app } = await launch()
  expect((await preferencesOf(app))['sandbox']).toBe(true)
  expect(await built('main')).toContain('enableSandbox()')
  const required = [...(await built('preload')).matchAll(/require\((["'`])([^"'`]+)\1\)/g)].map(([, , name]) => name)
  expect(new Set(required)).toEqual(new Set(['electron']))
})

test('5 Permission requests of the session are handled: all but full screen are denied', async ({ launch }) => {
  const { page } = await launch()
  const asked = await page.evaluate(async () => ({
    notice: await Notification.requestPermission(),
    midi: await navigator.requestMIDIAccess().then(() => 'given', () => 'denied'),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', () => 'denied'),
  }))
  expect(asked).toEqual({ notice: 'denied', midi: 'denied', camera: 'denied' })
})

test('6, 8, 9, 10 and 11 webSecurity is on; insecure content, experiments, Blink features and webviews are off', async ({ launch }) => {
  const { app, page } = await launch()
  const { webSecurity, allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures = '', webviewTag } = await preferencesOf(app)
  expect({ webSecurity, allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures, webviewTag }).toEqual({ webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, enableBlinkFeatures: '', webviewTag: false })
  expect(await page.locator('webview').count()).toBe(0)
  expect(await built('renderer')).not.toMatch(/<webview|createElement\(["']webview/)
})

test('7 A Content-Security-Policy is set on every answer of the page, without an exception', async ({ page }) => {
  const script = await page.locator('script[src]').first().getAttribute('src')
  for (const path of ['/', script ?? '']) {
    const policy = await page.evaluate(async (at) => (await fetch(at)).headers.get('content-security-policy'), path)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|http/)
  }
  // What is not there is no answer at all.
  await expect(page.evaluate(async () => fetch('/missing.js'))).rejects.toThrow(/Failed to fetch/)
})

test('12, 13 and 14 Webviews are verified, navigation and new windows are limited: nothing of the kind happens', async ({ launch }) => {
  const { app, page } = await launch()
  const outcome = await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    return ['will-attach-webview', 'will-frame-navigate', 'will-redirect'].map((event) => {
      let stopped = false
      contents?.emit(event, { url: 'https://example.com/', isMainFrame: true, preventDefault: () => (stopped = true) }, {}, {})
      return stopped
    })
  })
  expect(outcome).toEqual([true, true, true])
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('15 shell.openExternal is given nothing that the page wrote', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ app: main, shell }) => {
    const opened: string[] = []
    Object.assign(main, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  })
  await ask(page, 'app.openPage', { page: 'https://evil.example/' })
  await ask(page, 'app.openPage', { page: 'apiframe-keys' })
  expect(await app.evaluate(({ app: main }) => Reflect.get(main, 'opened'))).toEqual(['https://apiframe.ai'])
})

test('17 and 20 The sender of every message is checked, and of Electron the page is given two functions', async ({ launch }) => {
  const { app, page } = await launch()
  const answer = await app.evaluate(async ({ app: main, BrowserWindow }) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload: `${main.getAppPath()}/out/preload/index.cjs`, sandbox: true } })
    await other.loadURL('about:blank')
    const said: unknown = await other.webContents.executeJavaScript(`bridge.request('studio.status', undefined).then(({ error }) => error.code)`)
    other.destroy()
    return said
  })
  expect(answer).toBe('refused')
  expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'bridge')))).toEqual(['request', 'on'])
})

test('18 No file: protocol: the page is not from it, and it reaches nothing over it', async ({ page }) => {
  expect(await page.evaluate(() => fetch('file:///etc/hostname').then(() => 'answered', () => 'refused'))).toBe('refused')
  expect(await built('main')).not.toMatch(/loadFile\(|loadURL\(["'`]file:/)
})
