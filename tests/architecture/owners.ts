import { isAmong, product, type Rule } from './rule.ts'
import type { SourceFile } from './source.ts'

/** Chromium's and Node's own ways onto the network that nobody here needs. */
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'RTCPeerConnection']
const WORLDS = ['globalThis', 'window', 'self']
const NETWORK_USES = [
  ...NETWORK,
  ...WORLDS.flatMap((world) => NETWORK.map((name) => `${world}.${name}`)),
  'navigator.sendBeacon',
  'net.fetch',
  'net.request',
  'session.fetch',
  'defaultSession.fetch',
]

/** Names that only certain files may take from a package. */
function takers(files: readonly SourceFile[], from: string, name: string | null, owners: readonly string[]): readonly string[] {
  return product(files)
    .filter(({ path }) => !isAmong(path, owners))
    .flatMap(({ path, imports }) =>
      imports.filter(({ to, names, typeOnly }) => to === from && !typeOnly && (name === null || names.includes(name) || names.includes('*'))).map(({ line }) => `${path}:${line} takes ${name ?? 'something'} from ${from}`),
    )
}

/** Names that only certain files may use. */
function users(files: readonly SourceFile[], names: readonly string[], owners: readonly string[]): readonly string[] {
  return product(files)
    .filter(({ path }) => !isAmong(path, owners))
    .flatMap(({ path, uses }) => uses.filter(({ name }) => names.includes(name)).map(({ name, line }) => `${path}:${line} uses ${name}`))
}

/** A rule that only one place takes a power of Electron. */
function ownerOf(power: string, owner: string): Rule {
  return {
    name: `Only ${owner} takes Electron’s ${power}`,
    broken: (files) => takers(files, 'electron', power, [owner]),
    plants: {
      'by its name': { 'src/main/shell/window.ts': `import { ${power} } from 'electron'\nexport const a = ${power}` },
      'by another name': { 'src/main/index.ts': `import { ${power} as b } from 'electron'\nexport const a = b` },
      'with all of Electron': { 'src/main/index.ts': `import * as electron from 'electron'\nexport const a = electron` },
      'late': { 'src/main/shell/menu.ts': `export const a = (await import('electron')).${power}` },
    },
  }
}

export const OWNER_RULES: readonly Rule[] = [
  ownerOf('ipcMain', 'src/main/ipc/transport.ts'),
  ownerOf('safeStorage', 'src/main/secrets/system-cipher.ts'),
  ownerOf('ipcRenderer', 'src/preload/index.ts'),
  ownerOf('contextBridge', 'src/preload/index.ts'),
  {
    name: 'Only the bridge touches window.bridge',
    broken: (files) => users(files, WORLDS.map((world) => `${world}.bridge`), ['src/renderer/src/bridge/']),
    plants: {
      'in a feature': { 'src/renderer/src/features/plan/Plan.tsx': `export const a = window.bridge.request('x')` },
      'by destructuring': { 'src/renderer/src/main.tsx': `const { bridge } = window\nexport const a = bridge` },
      'by a string': { 'src/renderer/src/main.tsx': `export const a = globalThis['bridge']` },
    },
  },
  {
    name: 'Only main’s price book, and practice as the service, know the sheet that ships: everybody else is told',
    broken: (files) => takers(files, 'src/shared/domain/models/price-sheet.ts', 'PRICE_SHEET', ['src/main/prices/', 'src/main/practice/generate-request.ts']),
    plants: {
      'at the signature': { 'src/main/renders/desk.ts': `import { PRICE_SHEET } from '../../shared/domain/models/price-sheet.ts'\nexport const a = PRICE_SHEET` },
      'in the page': { 'src/renderer/src/app-state/use-shotboard.ts': `import { PRICE_SHEET as b } from '../../../shared/domain/models/price-sheet.ts'\nexport const a = b` },
    },
  },
  {
    name: 'The page looks for problems in one place, once for each board',
    broken: (files) => takers(files.filter(({ path }) => path.startsWith('src/renderer/')), 'src/shared/domain/problems/find-problems.ts', null, ['src/renderer/src/editor/known-problems.ts']),
    plants: {
      'on the timeline': { 'src/renderer/src/features/timeline/Shots.tsx': `import { findProblems } from '../../../../shared/domain/problems/find-problems.ts'\nexport const a = findProblems` },
      'before a signature': { 'src/renderer/src/features/confirm/ConfirmRender.tsx': `import { blockingProblems } from '../../../../shared/domain/problems/find-problems.ts'\nexport const a = blockingProblems` },
    },
  },
  {
    name: 'Only storage imports Dexie',
    broken: (files) => takers(files, 'dexie', null, ['src/renderer/src/storage/']),
    plants: {
      'in a feature': { 'src/renderer/src/features/library/Library.tsx': `import Dexie from 'dexie'\nexport const a = Dexie` },
      'in the app’s state': { 'src/renderer/src/app-state/start.ts': `export const a = import('dexie')` },
    },
  },
  {
    name: 'Only storage uses the browser’s own stores; the preload wakes the database',
    broken: (files) => [
      ...users(files, ['localStorage', 'sessionStorage', 'window.localStorage'], ['src/renderer/src/storage/']),
      ...users(files, ['indexedDB', 'window.indexedDB'], ['src/renderer/src/storage/', 'src/preload/index.ts']),
    ],
    plants: {
      'in the preload': { 'src/preload/index.ts': `export const a = localStorage.getItem('theme')` },
      'in a feature': { 'src/renderer/src/features/library/Library.tsx': `export const a = indexedDB.databases()` },
      'in the theme': { 'src/renderer/src/ui/theme.ts': `export const a = localStorage.getItem('theme')` },
    },
  },
  {
    name: 'Only main/env.ts reads environment and arguments; main/index.ts hands them to it',
    broken: (files) =>
      product(files).flatMap(({ path, uses, imports }) => {
        if (path === 'src/main/env.ts') return []
        const handed = (to: string | null): boolean => path === 'src/main/index.ts' && to === 'readEnvironment'
        const read = uses.filter(({ name, handedTo }) => /^process\.(?:env|argv|execArgv)$/.test(name) && !handed(handedTo)).map(({ name, line }) => `${path}:${line} uses ${name}`)
        return [...read, ...imports.filter(({ to }) => to === 'node:process').map(({ line }) => `${path}:${line} imports node:process`)]
      }),
    plants: {
      'a variable': { 'src/main/renders/poll.ts': `export const a = process.env['FAST']` },
      'by destructuring': { 'src/main/renders/poll.ts': `const { env } = process\nexport const a = env` },
      'an argument in the composition root': { 'src/main/index.ts': `export const a = process.argv.includes('--practice')` },
      'by import': { 'src/main/shell/life.ts': `import { env } from 'node:process'\nexport const a = env` },
    },
  },
  {
    name: 'Main uses no network but Node’s own, and only where it is wanted',
    broken: (files) => {
      const main = files.filter(({ path }) => path.startsWith('src/main/'))
      const owners = ['src/main/apiframe/http.ts', 'src/main/renders/clip-request.ts', 'src/main/practice/']
      const modules = ['node:http', 'node:https', 'node:http2', 'node:tls', 'node:dgram', 'undici']
      return [...takers(main, 'electron', 'net', []), ...users(main, NETWORK_USES, []), ...modules.flatMap((module) => takers(main, module, null, owners))]
    },
    plants: {
      'Chromium’s net': { 'src/main/shell/media-protocol.ts': `import { net } from 'electron'\nexport const a = net.fetch('x')` },
      'fetch': { 'src/main/renders/downloads.ts': `export const a = await fetch('x')` },
      'fetch by another name': { 'src/main/renders/downloads.ts': `const get = fetch\nexport const a = get` },
      'fetch of the world': { 'src/main/renders/downloads.ts': `export const a = globalThis.fetch('x')` },
      'the session’s fetch': { 'src/main/shell/window.ts': `import { session } from 'electron'\nexport const a = session.defaultSession.fetch('x')` },
      'Node’s own in the wrong room': { 'src/main/ipc/handlers.ts': `import { get } from 'node:https'\nexport const a = get` },
    },
  },
  {
    name: 'The page uses no network',
    broken: (files) => {
      const page = files.filter(({ path }) => path.startsWith('src/renderer/'))
      return [...users(page, NETWORK_USES, []), ...takers(page, 'mediabunny', 'UrlSource', [])]
    },
    plants: {
      'fetch': { 'src/renderer/src/features/viewer/Viewer.tsx': `export const a = () => fetch('https://x')` },
      'a request of the old kind': { 'src/renderer/src/media/poster.ts': `export const a = new XMLHttpRequest()` },
      'a socket': { 'src/renderer/src/app-state/start.ts': `export const a = new window.WebSocket('wss://x')` },
      'a beacon': { 'src/renderer/src/app-state/start.ts': `export const a = navigator.sendBeacon('x')` },
      'a film by its address': { 'src/renderer/src/media/poster.ts': `import { UrlSource } from 'mediabunny'\nexport const a = new UrlSource('x')` },
    },
  },
  {
    name: 'Only the animatic’s sound-out opens the loudspeakers',
    broken: (files) => users(files, ['AudioContext', 'window.AudioContext', 'globalThis.AudioContext'], ['src/renderer/src/animatic/sound-out.ts']),
    plants: {
      'in a feature': { 'src/renderer/src/features/viewer/Viewer.tsx': `export const a = new AudioContext()` },
      'of the window': { 'src/renderer/src/app-state/start.ts': `export const a = () => new window.AudioContext()` },
      'elsewhere in the animatic': { 'src/renderer/src/animatic/mix.ts': `export const a = new AudioContext()` },
    },
  },
]
