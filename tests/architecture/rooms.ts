import { isAmong, product, type Rule } from './rule.ts'

/** A folder or file of the product, and all that it may import. The first room that holds a file is the file's room. */
interface Room {
  readonly at: string
  readonly may: readonly string[]
}

const DOMAIN = 'src/shared/domain/'
const ACTIONS = 'src/shared/actions/'
const IPC = 'src/shared/ipc/'
const SHARED = 'src/shared/'
const MAIN = 'src/main/'
const PAGE = 'src/renderer/src/'
const LOG = 'src/main/log.ts'
const DISK = 'src/main/durable-file.ts'
const DRAWING = ['react', 'react-dom', 'lucide-react', '@base-ui/', 'zustand', 'zustand/vanilla']

const ROOMS: readonly Room[] = [
  { at: `${DOMAIN}models/`, may: [`${DOMAIN}models/`, `${DOMAIN}units.ts`, 'zod'] },
  { at: DOMAIN, may: [DOMAIN, 'zod'] },
  { at: ACTIONS, may: [ACTIONS, 'zod'] },
  { at: IPC, may: [SHARED, 'zod'] },

  { at: 'src/preload/', may: [IPC, 'electron'] },

  { at: `${MAIN}index.ts`, may: [MAIN, SHARED, 'electron', 'node:'] },
  { at: `${MAIN}open-rooms.ts`, may: [MAIN, SHARED, 'electron', 'node:'] },
  { at: `${MAIN}once.ts`, may: [] },
  { at: `${MAIN}held-log.ts`, may: [LOG] },
  { at: `${MAIN}env.ts`, may: [`${MAIN}apiframe/origins.ts`, 'node:path'] },
  { at: LOG, may: [] },
  { at: DISK, may: ['node:'] },
  { at: `${MAIN}apiframe/`, may: [`${MAIN}apiframe/`, SHARED, 'zod', 'node:'] },
  { at: `${MAIN}practice/`, may: [`${MAIN}practice/`, DOMAIN, 'zod', 'node:', 'mediabunny'] },
  { at: `${MAIN}renders/`, may: [`${MAIN}renders/`, `${MAIN}apiframe/`, `${MAIN}secrets/key-vault.ts`, SHARED, LOG, DISK, 'zod', 'node:'] },
  { at: `${MAIN}prices/`, may: [`${MAIN}prices/`, `${MAIN}renders/serially.ts`, `${MAIN}apiframe/json.ts`, SHARED, LOG, DISK, 'zod', 'node:'] },
  { at: `${MAIN}keyboard/`, may: [`${MAIN}keyboard/`, `${MAIN}renders/serially.ts`, `${MAIN}apiframe/json.ts`, ACTIONS, IPC, LOG, DISK, 'zod', 'node:'] },
  { at: `${MAIN}backup/archive/`, may: [`${MAIN}backup/`, `${MAIN}renders/`, `${MAIN}apiframe/json.ts`, SHARED, LOG, DISK, 'zod', 'node:', 'yazl', 'yauzl'] },
  { at: `${MAIN}backup/`, may: [`${MAIN}backup/`, `${MAIN}renders/`, `${MAIN}apiframe/json.ts`, SHARED, LOG, DISK, 'zod', 'node:'] },
  { at: `${MAIN}exports/`, may: [`${MAIN}exports/`, `${MAIN}renders/serially.ts`, SHARED, LOG, DISK, 'node:'] },
  { at: `${MAIN}secrets/system-cipher.ts`, may: [`${MAIN}secrets/`, 'electron'] },
  { at: `${MAIN}secrets/`, may: [`${MAIN}secrets/key-vault.ts`, IPC, LOG, DISK, 'node:'] },
  { at: `${MAIN}shell/`, may: [`${MAIN}shell/`, SHARED, LOG, 'electron', 'electron-log/node', 'zod', 'node:'] },
  { at: `${MAIN}ipc/transport.ts`, may: [`${MAIN}ipc/`, IPC, LOG, 'electron'] },
  { at: `${MAIN}ipc/`, may: [`${MAIN}ipc/`, `${MAIN}backup/`, `${MAIN}renders/`, `${MAIN}prices/`, `${MAIN}keyboard/`, `${MAIN}exports/`, `${MAIN}apiframe/outcome.ts`, IPC, LOG, 'zod'] },

  { at: `${PAGE}bridge/`, may: [IPC, 'zod'] },
  { at: `${PAGE}storage/`, may: [`${PAGE}storage/`, `${PAGE}animatic/options.ts`, SHARED, 'dexie', 'zod'] },
  { at: `${PAGE}editor/shot-list/markdown/`, may: [`${PAGE}editor/`, SHARED, 'marked'] },
  { at: `${PAGE}editor/versions/`, may: [`${PAGE}editor/`, SHARED, 'diff'] },
  { at: `${PAGE}editor/shot-list/`, may: [`${PAGE}editor/`, SHARED, 'papaparse'] },
  { at: `${PAGE}editor/`, may: [`${PAGE}editor/`, `${PAGE}bridge/`, SHARED, 'zustand/vanilla'] },
  { at: `${PAGE}animatic/`, may: [`${PAGE}animatic/`, `${PAGE}media/`, DOMAIN, 'zod'] },
  { at: `${PAGE}media/`, may: [`${PAGE}media/`, `${PAGE}bridge/`, SHARED, 'mediabunny', 'image-size'] },
  { at: `${PAGE}film/fonts-of-page.ts`, may: [] },
  { at: `${PAGE}film/`, may: [`${PAGE}film/`, `${PAGE}animatic/`, `${PAGE}media/`, DOMAIN, 'mediabunny', '@mediabunny/aac-encoder'] },
  { at: `${PAGE}ui/panels/`, may: [`${PAGE}ui/panels/`, 'react', 'react-resizable-panels'] },
  { at: `${PAGE}ui/completion/`, may: [`${PAGE}ui/`, 'react', 'react-dom', 'textarea-caret'] },
  { at: `${PAGE}ui/sent/`, may: [`${PAGE}ui/`, `${DOMAIN}sent-prompt.ts`, 'react'] },
  { at: `${PAGE}ui/`, may: [`${PAGE}ui/`, `${DOMAIN}units.ts`, `${DOMAIN}timecode.ts`, ACTIONS, ...DRAWING] },
  { at: `${PAGE}features/sketch/`, may: ['features', 'app-state', 'editor', 'ui'].map((room) => `${PAGE}${room}/`).concat(SHARED, DRAWING, 'perfect-freehand') },
  { at: `${PAGE}app-state/`, may: ['app-state', 'animatic', 'bridge', 'editor', 'film', 'media', 'storage'].map((room) => `${PAGE}${room}/`).concat(`${PAGE}ui/theme.ts`, `${PAGE}ui/when.ts`, `${PAGE}ui/player/reel.ts`, `${PAGE}ui/player/playback-state.ts`, SHARED, 'react', 'zustand', 'zustand/vanilla', 'fuzzysort') },
  {
    at: `${PAGE}features/`,
    may: ['features', 'app-state', 'animatic', 'editor', 'ui'].map((room) => `${PAGE}${room}/`).concat(SHARED, DRAWING, '@dnd-kit/', '@tanstack/react-virtual'),
  },
  { at: PAGE, may: [PAGE, SHARED, ...DRAWING, 'react-dom/client', '@fontsource-variable/inter'] },
]

const roomOf = (path: string): Room | undefined => ROOMS.find(({ at }) => isAmong(path, [at]))
const featureOf = (path: string): string | undefined => /^src\/renderer\/src\/features\/([^/]+)\//.exec(path)?.[1]

export const ROOM_RULES: readonly Rule[] = [
  {
    name: 'Every file of the product lives in a room, and imports only what its room may',
    broken: (files) =>
      product(files).flatMap(({ path, imports }) => {
        const room = roomOf(path)
        if (!room) return [`${path} is in no room`]
        return imports.filter(({ to }) => !to.endsWith('.css') && !isAmong(to, room.may)).map(({ to, line }) => `${path}:${line} imports ${to}`)
      }),
    plants: {
      'a file outside every room': { 'src/main/attic/box.ts': 'export const box = 1' },
      'the domain imports a package beside zod': { 'src/shared/domain/quote.ts': `import { z } from 'zod'\nimport { format } from 'date-fns'\nexport const a = [z, format]` },
      'the domain imports Node': { 'src/shared/domain/quote.ts': `import { join } from 'node:path'\nexport const a = join` },
      'the domain imports the contract': { 'src/shared/domain/quote.ts': `import type { Answer } from '../ipc/app-error.ts'\nexport type A = Answer<1>` },
      'a model imports the storyboard': { 'src/shared/domain/models/kling-3-0.ts': `import type { Board } from '../storyboard.ts'\nexport type A = Board` },
      'the table of actions imports the domain': { 'src/shared/actions/table.ts': `import type { Board } from '../domain/storyboard.ts'\nexport type A = Board` },
      'the table of actions knows its handlers': { 'src/shared/actions/rows/file.ts': `import { x } from '../../../renderer/src/app-state/actions.ts'\nexport const a = x` },
      'the contract imports main': { 'src/shared/ipc/contract.ts': `import { log } from '../../main/log.ts'\nexport const a = log` },
      'preload imports the domain': { 'src/preload/index.ts': `import { x } from '../shared/domain/order.ts'\nexport const a = x` },
      'main imports the page': { 'src/main/index.ts': `import { x } from '../renderer/src/editor/store.ts'\nexport const a = x` },
      'what is behind the window imports the page': { 'src/main/open-rooms.ts': `import { x } from '../renderer/src/editor/store.ts'\nexport const a = x` },
      'main imports preload': { 'src/main/shell/window.ts': `export { x } from '../../preload/index.ts'` },
      'the client imports electron': { 'src/main/apiframe/http.ts': `import { net } from 'electron'\nexport const a = net` },
      'renders import electron late': { 'src/main/renders/desk.ts': `export const a = await import('electron')` },
      'practice imports electron by require': { 'src/main/practice/studio.ts': `export const a = require('electron')` },
      'practice imports the client': { 'src/main/practice/studio.ts': `import { x } from '../apiframe/wire.ts'\nexport const a = x` },
      'the client imports practice': { 'src/main/apiframe/client.ts': `import { x } from '../practice/studio.ts'\nexport const a = x` },
      'renders import practice': { 'src/main/renders/studios.ts': `import { x } from '../practice/studio.ts'\nexport const a = x` },
      'prices import the desk': { 'src/main/prices/price-book.ts': `import { x } from '../renders/desk.ts'\nexport const a = x` },
      'the keyboard imports electron': { 'src/main/keyboard/keyboard-book.ts': `import { Menu } from 'electron'\nexport const a = Menu` },
      'the keyboard imports the menu': { 'src/main/keyboard/keyboard-book.ts': `import { setMenu } from '../shell/menu.ts'\nexport const a = setMenu` },
      'renders import prices': { 'src/main/renders/desk.ts': `import { x } from '../prices/price-book.ts'\nexport const a = x` },
      'exports import electron': { 'src/main/exports/film-desk.ts': `import { dialog } from 'electron'\nexport const a = dialog` },
      'exports import renders': { 'src/main/exports/film-desk.ts': `import { x } from '../renders/clip-store.ts'\nexport const a = x` },
      'backup imports electron': { 'src/main/backup/backup.ts': `import { app } from 'electron'\nexport const a = app` },
      'renders import backup': { 'src/main/renders/desk.ts': `import { x } from '../backup/backup.ts'\nexport const a = x` },
      'renders import the door': { 'src/main/renders/desk.ts': `import { x } from '../ipc/router.ts'\nexport const a = x` },
      'the router imports electron': { 'src/main/ipc/router.ts': `import { ipcMain } from 'electron'\nexport const a = ipcMain` },
      'the vault imports electron': { 'src/main/secrets/key-vault.ts': `import { safeStorage } from 'electron'\nexport const a = safeStorage` },
      'the page imports electron': { 'src/renderer/src/App.tsx': `import { ipcRenderer } from 'electron'\nexport const a = ipcRenderer` },
      'the page imports main': { 'src/renderer/src/editor/store.ts': `import type { x } from '../../../main/log.ts'\nexport type A = x` },
      'the page imports preload': { 'src/renderer/src/bridge/bridge.ts': `import { x } from '../../../preload/index.ts'\nexport const a = x` },
      'the page imports Node': { 'src/renderer/src/media/poster.ts': `import { readFile } from 'node:fs'\nexport const a = readFile` },
      'the editor compares words outside of versions': { 'src/renderer/src/editor/store.ts': `import { diffWords } from 'diff'\nexport const a = diffWords` },
      'the editor reads Markdown outside of its reader': { 'src/renderer/src/editor/shot-list/read-script.ts': `import { Lexer } from 'marked'\nexport const a = Lexer` },
      'the editor reads CSV outside of lists of shots': { 'src/renderer/src/editor/store.ts': `import { parse } from 'papaparse'\nexport const a = parse` },
      'the editor imports React': { 'src/renderer/src/editor/store.ts': `import { useState } from 'react'\nexport const a = useState` },
      'the editor imports zustand’s hooks': { 'src/renderer/src/editor/store.ts': `import { useStore } from 'zustand'\nexport const a = useStore` },
      'the editor imports a feature': { 'src/renderer/src/editor/store.ts': `import { x } from '../features/timeline/scale.ts'\nexport const a = x` },
      'the editor imports storage': { 'src/renderer/src/editor/autosave.ts': `import { x } from '../storage/boards.ts'\nexport const a = x` },
      'a primitive imports the storyboard': { 'src/renderer/src/ui/player/ScrubBar.tsx': `import type { Board } from '../../../../shared/domain/storyboard.ts'\nexport type A = Board` },
      'a text in parts puts them together itself': { 'src/renderer/src/ui/sent/SentText.tsx': `import { namedIn } from '../../../../shared/domain/cast-names.ts'\nexport const a = namedIn` },
      'a primitive imports the editor': { 'src/renderer/src/ui/Button.tsx': `import { x } from '../editor/store.ts'\nexport const a = x` },
      'a primitive imports the app’s state': { 'src/renderer/src/ui/Button.tsx': `import { x } from '../app-state/view.ts'\nexport const a = x` },
      'a primitive imports a feature by its type': { 'src/renderer/src/ui/Button.tsx': `export type A = import('../features/timeline/scale.ts').B` },
      'a feature looks for the caret itself': { 'src/renderer/src/features/inspector/ShotSection.tsx': `import caret from 'textarea-caret'\nexport const a = caret` },
      'a workspace divides itself': { 'src/renderer/src/BoardWorkspace.tsx': `import { Group } from 'react-resizable-panels'\nexport const a = Group` },
      'what makes films asks main by itself': { 'src/renderer/src/film/film-worker.ts': `import { ask } from '../bridge/bridge.ts'\nexport const a = ask` },
      'what makes films knows the app’s state': { 'src/renderer/src/film/encode-film.ts': `import { x } from '../app-state/film-desk.ts'\nexport const a = x` },
      'a feature makes films': { 'src/renderer/src/features/film/FilmSheet.tsx': `import { x } from '../../film/encode-film.ts'\nexport const a = x` },
      'the animatic imports React': { 'src/renderer/src/animatic/draw-frame.ts': `import { useRef } from 'react'\nexport const a = useRef` },
      'the animatic imports storage': { 'src/renderer/src/animatic/plan.ts': `import { x } from '../storage/images.ts'\nexport const a = x` },
      'the animatic imports the editor': { 'src/renderer/src/animatic/plan.ts': `import { x } from '../editor/store.ts'\nexport const a = x` },
      'the animatic asks main by itself': { 'src/renderer/src/animatic/plan.ts': `import { ask } from '../bridge/bridge.ts'\nexport const a = ask` },
      'storage draws an animatic': { 'src/renderer/src/storage/preferences.ts': `import { x } from '../animatic/draw-frame.ts'\nexport const a = x` },
      'media imports the animatic': { 'src/renderer/src/media/poster.ts': `import { x } from '../animatic/plan.ts'\nexport const a = x` },
      'media imports storage': { 'src/renderer/src/media/poster.ts': `import { x } from '../storage/posters.ts'\nexport const a = x` },
      'a feature asks main by itself': { 'src/renderer/src/features/settings/KeySection.tsx': `import { ask } from '../../bridge/bridge.ts'\nexport const a = ask` },
      'a feature imports storage': { 'src/renderer/src/features/settings/AppearanceSection.tsx': `import { x } from '../../storage/preferences.ts'\nexport const a = x` },
      'a feature imports media': { 'src/renderer/src/features/library/use-poster.ts': `import { x } from '../../media/poster.ts'\nexport const a = x` },
      'a feature reads a picture’s head by itself': { 'src/renderer/src/features/drop/DropTarget.tsx': `import { imageSize } from 'image-size'\nexport const a = imageSize` },
      'a feature draws lines like a sketch': { 'src/renderer/src/features/timeline/Track.tsx': `import { getStroke } from 'perfect-freehand'\nexport const a = getStroke` },
      'a feature imports Dexie': { 'src/renderer/src/features/library/Library.tsx': `import { Dexie } from 'dexie'\nexport const a = Dexie` },
      'the app’s state imports the player itself': { 'src/renderer/src/app-state/stage.ts': `import { createPlayback } from '../ui/player/playback.ts'\nexport const a = createPlayback` },
      'the app’s state imports a feature': { 'src/renderer/src/app-state/view.ts': `import { x } from '../features/plan/fit.ts'\nexport const a = x` },
      'an import that no machine can read': { 'src/main/index.ts': `const name = 'x'\nexport const a = await import(name)` },
    },
  },
  {
    name: 'Features never meet',
    broken: (files) =>
      product(files).flatMap(({ path, imports }) => {
        const feature = featureOf(path)
        return feature === undefined ? [] : imports.filter(({ to }) => (featureOf(to) ?? feature) !== feature).map(({ to, line }) => `${path}:${line} imports ${to}`)
      }),
    plants: {
      'one imports another': { 'src/renderer/src/features/plan/Plan.tsx': `import { x } from '../timeline/scale.ts'\nexport const a = x` },
      'one imports another’s style': { 'src/renderer/src/features/plan/Plan.tsx': `import style from '../timeline/Track.module.css'\nexport const a = style` },
      'one passes another on': { 'src/renderer/src/features/plan/Plan.tsx': `export { x } from '../timeline/scale.ts'` },
    },
  },
  {
    name: 'Every relative import names a file that is there, with its ending',
    broken: (files) => {
      const paths = new Set(files.map(({ path }) => path))
      return files.flatMap(({ path, imports }) =>
        imports.filter(({ to }) => /^(?:src|tests|scripts)\//.test(to) && !/\.(?:json|jpg\?inline)$/.test(to) && !paths.has(to)).map(({ to, line }) => `${path}:${line} imports ${to}`),
      )
    },
    plants: {
      'no ending': { 'src/main/a.ts': `import { x } from './b'\nexport const a = x`, 'src/main/b.ts': 'export const x = 1' },
      'no such file': { 'src/main/a.ts': `import { x } from './gone.ts'\nexport const a = x` },
    },
  },
  {
    name: 'Nothing imports in a circle',
    broken: (files) => circles(new Map(files.map(({ path, imports }) => [path, imports.map(({ to }) => to)]))),
    plants: {
      'two files': { 'src/main/a.ts': `import { b } from './b.ts'\nexport const a = () => b`, 'src/main/b.ts': `import { a } from './a.ts'\nexport const b = () => a` },
      'three files, by types and passing on': {
        'src/shared/ipc/a.ts': `export type { B } from './b.ts'`,
        'src/shared/ipc/b.ts': `import type { C } from './c.ts'\nexport type B = C`,
        'src/shared/ipc/c.ts': `export type C = import('./a.ts').B`,
      },
      'a file and itself': { 'src/main/a.ts': `import { a as b } from './a.ts'\nexport const a = () => b` },
    },
  },
]

/** Every way round that leads back to where it began, each told once. */
function circles(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  return found
}
