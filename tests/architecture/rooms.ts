import { isAmong, product, type Rule } from './rule.ts'
import type { Sources } from './source.ts'

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
const JSON_TEXT = 'src/main/json.ts'
const IN_TURN = 'src/main/serially.ts'
const DRAWING = ['react', 'react-dom', 'lucide-react', '@base-ui/', 'zustand', 'zustand/vanilla']

const ROOMS: readonly Room[] = [
  { at: `${DOMAIN}models/`, may: [`${DOMAIN}models/`, `${DOMAIN}units.ts`, 'zod'] },
  { at: DOMAIN, may: [DOMAIN, 'zod'] },
  { at: ACTIONS, may: [ACTIONS, 'zod'] },
  { at: IPC, may: [SHARED, 'zod'] },

  { at: 'src/preload/', may: [IPC, 'electron'] },

  { at: `${MAIN}index.ts`, may: [MAIN, SHARED, 'electron', 'node:'] },
  { at: `${MAIN}open-menu.ts`, may: [MAIN, SHARED, 'electron', 'node:'] },
  { at: `${MAIN}open-rooms.ts`, may: [MAIN, SHARED, 'electron', 'node:'] },
  { at: `${MAIN}once.ts`, may: [] },
  { at: `${MAIN}held-log.ts`, may: [LOG] },
  { at: `${MAIN}env.ts`, may: [`${MAIN}apiframe/origins.ts`, 'node:path'] },
  { at: LOG, may: [] },
  { at: DISK, may: ['node:'] },
  { at: JSON_TEXT, may: [] },
  { at: IN_TURN, may: [] },
  { at: `${MAIN}apiframe/`, may: [`${MAIN}apiframe/`, JSON_TEXT, SHARED, 'zod', 'node:'] },
  { at: `${MAIN}practice/`, may: [`${MAIN}practice/`, JSON_TEXT, DOMAIN, 'zod', 'node:', 'mediabunny'] },
  { at: `${MAIN}renders/`, may: [`${MAIN}renders/`, `${MAIN}apiframe/`, `${MAIN}secrets/key-vault.ts`, SHARED, LOG, DISK, JSON_TEXT, IN_TURN, 'zod', 'node:'] },
  { at: `${MAIN}prices/`, may: [`${MAIN}prices/`, SHARED, LOG, DISK, JSON_TEXT, IN_TURN, 'zod', 'node:'] },
  { at: `${MAIN}keyboard/`, may: [`${MAIN}keyboard/`, ACTIONS, IPC, LOG, DISK, JSON_TEXT, IN_TURN, 'zod', 'node:'] },
  { at: `${MAIN}backup/archive/`, may: [`${MAIN}backup/`, `${MAIN}renders/`, SHARED, LOG, DISK, JSON_TEXT, IN_TURN, 'zod', 'node:', 'yazl', 'yauzl'] },
  { at: `${MAIN}backup/`, may: [`${MAIN}backup/`, `${MAIN}renders/`, SHARED, LOG, DISK, JSON_TEXT, IN_TURN, 'zod', 'node:'] },
  { at: `${MAIN}exports/`, may: [`${MAIN}exports/`, SHARED, LOG, DISK, IN_TURN, 'node:'] },
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
  { at: PAGE, may: [PAGE, SHARED, ...DRAWING, 'react-dom/client', 'react-error-boundary', '@fontsource-variable/inter'] },
]

const roomOf = (path: string): Room | undefined => ROOMS.find(({ at }) => isAmong(path, [at]))
const featureOf = (path: string): string | undefined => /^src\/renderer\/src\/features\/([^/]+)\//.exec(path)?.[1]

/** A file that imports something. */
const importing = (path: string, from: string): Sources => ({ [path]: `import { x } from '${from}'\nexport const a = x` })

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
      'the domain imports Node': importing('src/shared/domain/quote.ts', 'node:path'),
      'the domain imports the contract': { 'src/shared/domain/quote.ts': `import type { Answer } from '../ipc/app-error.ts'\nexport type A = Answer<1>` },
      'a model imports the storyboard': { 'src/shared/domain/models/kling-3-0.ts': `import type { Board } from '../storyboard.ts'\nexport type A = Board` },
      'the table of actions imports the domain': { 'src/shared/actions/table.ts': `import type { Board } from '../domain/storyboard.ts'\nexport type A = Board` },
      'the table of actions knows its handlers': importing('src/shared/actions/rows/file.ts', '../../../renderer/src/app-state/actions/actions.ts'),
      'the contract imports main': importing('src/shared/ipc/contract.ts', '../../main/log.ts'),
      'preload imports the domain': importing('src/preload/index.ts', '../shared/domain/order.ts'),
      'main imports the page': importing('src/main/index.ts', '../renderer/src/editor/store.ts'),
      'what is behind the window imports the page': importing('src/main/open-rooms.ts', '../renderer/src/editor/store.ts'),
      'main imports preload': { 'src/main/shell/window.ts': `export { x } from '../../preload/index.ts'` },
      'the client imports electron': importing('src/main/apiframe/http.ts', 'electron'),
      'renders import electron late': { 'src/main/renders/desk.ts': `export const a = await import('electron')` },
      'practice imports electron by require': { 'src/main/practice/studio.ts': `export const a = require('electron')` },
      'practice imports the client': importing('src/main/practice/studio.ts', '../apiframe/wire.ts'),
      'the client imports practice': importing('src/main/apiframe/client.ts', '../practice/studio.ts'),
      'renders import practice': importing('src/main/renders/studios.ts', '../practice/studio.ts'),
      'prices import the desk': importing('src/main/prices/price-book.ts', '../renders/desk.ts'),
      'the keyboard imports electron': importing('src/main/keyboard/keyboard-book.ts', 'electron'),
      'the keyboard imports the menu': importing('src/main/keyboard/keyboard-book.ts', '../shell/menu.ts'),
      'renders import prices': importing('src/main/renders/desk.ts', '../prices/price-book.ts'),
      'exports import electron': importing('src/main/exports/film-desk.ts', 'electron'),
      'exports import renders': importing('src/main/exports/film-desk.ts', '../renders/clip-store.ts'),
      'backup imports electron': importing('src/main/backup/backup.ts', 'electron'),
      'renders import backup': importing('src/main/renders/desk.ts', '../backup/backup.ts'),
      'renders import the door': importing('src/main/renders/desk.ts', '../ipc/router.ts'),
      'the router imports electron': importing('src/main/ipc/router.ts', 'electron'),
      'the vault imports electron': importing('src/main/secrets/key-vault.ts', 'electron'),
      'the page imports electron': importing('src/renderer/src/App.tsx', 'electron'),
      'the page imports main': { 'src/renderer/src/editor/store.ts': `import type { x } from '../../../main/log.ts'\nexport type A = x` },
      'the page imports preload': importing('src/renderer/src/bridge/bridge.ts', '../../../preload/index.ts'),
      'the page imports Node': importing('src/renderer/src/media/poster.ts', 'node:fs'),
      'the editor compares words outside of versions': importing('src/renderer/src/editor/store.ts', 'diff'),
      'the editor reads Markdown outside of its reader': importing('src/renderer/src/editor/shot-list/read-script.ts', 'marked'),
      'the editor reads CSV outside of lists of shots': importing('src/renderer/src/editor/store.ts', 'papaparse'),
      'the editor imports React': importing('src/renderer/src/editor/store.ts', 'react'),
      'the editor imports zustand’s hooks': importing('src/renderer/src/editor/store.ts', 'zustand'),
      'the editor imports a feature': importing('src/renderer/src/editor/store.ts', '../features/timeline/scale.ts'),
      'the editor imports storage': importing('src/renderer/src/editor/autosave.ts', '../storage/boards.ts'),
      'a primitive imports the storyboard': { 'src/renderer/src/ui/player/ScrubBar.tsx': `import type { Board } from '../../../../shared/domain/storyboard.ts'\nexport type A = Board` },
      'a text in parts puts them together itself': importing('src/renderer/src/ui/sent/SentText.tsx', '../../../../shared/domain/cast-names.ts'),
      'a primitive imports the editor': importing('src/renderer/src/ui/Button.tsx', '../editor/store.ts'),
      'a primitive imports the app’s state': importing('src/renderer/src/ui/Button.tsx', '../app-state/view.ts'),
      'a primitive imports a feature by its type': { 'src/renderer/src/ui/Button.tsx': `export type A = import('../features/timeline/scale.ts').B` },
      'a feature looks for the caret itself': { 'src/renderer/src/features/inspector/ShotSection.tsx': `import caret from 'textarea-caret'\nexport const a = caret` },
      'a workspace divides itself': importing('src/renderer/src/BoardWorkspace.tsx', 'react-resizable-panels'),
      'what makes films asks main by itself': importing('src/renderer/src/film/film-worker.ts', '../bridge/bridge.ts'),
      'what makes films knows the app’s state': importing('src/renderer/src/film/encode-film.ts', '../app-state/film-desk.ts'),
      'a feature makes films': importing('src/renderer/src/features/film/FilmSheet.tsx', '../../film/encode-film.ts'),
      'the animatic imports React': importing('src/renderer/src/animatic/draw-frame.ts', 'react'),
      'the animatic imports storage': importing('src/renderer/src/animatic/plan.ts', '../storage/images.ts'),
      'the animatic imports the editor': importing('src/renderer/src/animatic/plan.ts', '../editor/store.ts'),
      'the animatic asks main by itself': importing('src/renderer/src/animatic/plan.ts', '../bridge/bridge.ts'),
      'storage draws an animatic': importing('src/renderer/src/storage/preferences.ts', '../animatic/draw-frame.ts'),
      'media imports the animatic': importing('src/renderer/src/media/poster.ts', '../animatic/plan.ts'),
      'media imports storage': importing('src/renderer/src/media/poster.ts', '../storage/posters.ts'),
      'a feature asks main by itself': importing('src/renderer/src/features/settings/KeySection.tsx', '../../bridge/bridge.ts'),
      'a feature imports storage': importing('src/renderer/src/features/settings/AppearanceSection.tsx', '../../storage/preferences.ts'),
      'a feature imports media': importing('src/renderer/src/features/library/use-poster.ts', '../../media/poster.ts'),
      'a feature reads a picture’s head by itself': importing('src/renderer/src/features/drop/DropTarget.tsx', 'image-size'),
      'a feature draws lines like a sketch': importing('src/renderer/src/features/timeline/Track.tsx', 'perfect-freehand'),
      'a feature imports Dexie': importing('src/renderer/src/features/library/Library.tsx', 'dexie'),
      'the app’s state imports the player itself': importing('src/renderer/src/app-state/stage.ts', '../ui/player/playback.ts'),
      'the app’s state imports a feature': importing('src/renderer/src/app-state/view.ts', '../features/plan/fit.ts'),
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
      'one imports another': importing('src/renderer/src/features/plan/Plan.tsx', '../timeline/scale.ts'),
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
      'no such file': importing('src/main/a.ts', './gone.ts'),
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
