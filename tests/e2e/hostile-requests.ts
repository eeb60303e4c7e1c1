import type { Page } from '@playwright/test'
import { newBoard } from '../../src/renderer/src/editor/new-board.ts'

interface HostileRequest {
  readonly route: unknown
  readonly input: unknown
}

const ID = '7d3a4f0e-6a1b-4c2d-9e8f-001122334455'
const IMAGE = 'a'.repeat(64)
const FIGURE = { model: 'kling-3.0', mode: 'pro', audio: true, buys: 'second' }

/** Asks main as a page that was taken over would: by the bare bridge, with anything at all. */
export function ask(page: Page, route: unknown, input: unknown): Promise<unknown> {
  return page.evaluate(([name, value]) => {
    const bridge: unknown = Reflect.get(window, 'bridge')
    if (typeof bridge !== 'object' || bridge === null) throw new Error('There is no bridge')
    const request: unknown = Reflect.get(bridge, 'request')
    if (typeof request !== 'function') throw new Error('There is no request')
    return Reflect.apply(request, bridge, [name, value])
  }, [route, input] as const)
}

/** One request of each kind that the contract does not allow: unknown routes, extra keys, wrong types and ranges, paths and prices. */
export function hostileRequests(): readonly HostileRequest[] {
  return [...unknownRoutes(), ...inputsWhereNone(), ...wrongInputs(), ...wrongOrders()]
}

function unknownRoutes(): readonly HostileRequest[] {
  const routes: readonly unknown[] = [
    '', ' ', 'key.get', 'key.present', 'fs.read', 'shell.openExternal', 'RENDERS.LIST', 'renders.list ', 'renders.list\u0000', 'renders', 'renders/list',
    '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '../renders.list', 'app.about.input',
    null, undefined, 0, 1.5, true, {}, [], ['renders.list'], { toString: 'renders.list' },
  ]
  return routes.map((route) => ({ route, input: undefined }))
}

function inputsWhereNone(): readonly HostileRequest[] {
  const routes = ['app.about', 'studio.status', 'studio.refresh', 'key.clear', 'prices.sheet', 'spend.list', 'keyboard.get']
  return routes.flatMap((route) => [null, {}, [], '', 0, false].map((input) => ({ route, input })))
}

function wrongInputs(): readonly HostileRequest[] {
  const inputs: Readonly<Record<string, readonly unknown[]>> = {
    'app.openPage': [undefined, {}, { page: 'https://example.com' }, { page: 'file:///etc/passwd' }, { page: null }, { page: 'apiframe-keys', url: 'https://example.com' }, ['apiframe-keys'], 'apiframe-keys'],
    'app.zoom': [undefined, {}, { to: 'huge' }, { to: 200 }, { to: 'larger', level: 9 }],
    'key.set': [undefined, {}, { key: '' }, { key: '   ' }, { key: null }, { key: 7 }, { key: ['afk_x'] }, { key: 'a'.repeat(501) }, { key: 'afk_x', base: 'https://evil.example' }],
    'renders.list': [undefined, {}, { before: -1 }, { before: 1.5 }, { before: '5' }, { before: null, all: true }],
    'key.test': [undefined, {}, { key: '' }, { key: 7 }, { key: 'afk_x', base: 'https://evil.example' }],
    'images.put': [undefined, { id: IMAGE }, { id: IMAGE, bytes: 'text' }, { id: IMAGE, bytes: [1, 2, 3] }, { id: '../../key.bin', bytes: [] }, { id: IMAGE.toUpperCase(), bytes: {} }],
    'animatic.begin': [undefined, {}, { board: '' }, { board: 'a', path: '/etc/passwd' }, { name: '../../a.mp4' }],
    'animatic.write': [undefined, { id: IMAGE, at: 0, bytes: [1] }, { id: '../a', at: -1, bytes: {} }],
    'animatic.reveal': [undefined, { id: '/etc/passwd' }, { path: '/etc/passwd' }],
    'sounds.put': [undefined, { id: IMAGE }, { id: IMAGE, bytes: 'text' }, { id: '../../key.bin', bytes: [] }],
    'sounds.get': [undefined, {}, { id: '../key.bin' }, { id: IMAGE, path: '/etc/passwd' }],
    'images.get': [undefined, {}, { id: '../key.bin' }, { id: IMAGE.slice(1) }, { id: IMAGE, path: '/etc/passwd' }, { path: '/etc/passwd' }],
    'prices.correct': [
      undefined, {}, { by: 'charge' }, { by: 'charge', order: '../key.bin' }, { by: 'charge', order: ID, credits: 1 }, { by: 'hand', figure: FIGURE }, { by: 'hand', figure: FIGURE, credits: 0 },
      { by: 'hand', figure: FIGURE, credits: -58 }, { by: 'hand', figure: FIGURE, credits: 0.5 }, { by: 'hand', figure: FIGURE, credits: '58' }, { by: 'hand', figure: FIGURE, credits: 100_000 },
      { by: 'hand', figure: { ...FIGURE, model: 'kling-9' }, credits: 58 }, { by: 'hand', figure: { ...FIGURE, buys: 0.5 }, credits: 58 }, { by: 'hand', figure: { ...FIGURE, source: 'me' }, credits: 58 }, { by: 'gift', order: ID },
    ],
    'prices.withdraw': [undefined, {}, { id: '' }, { id: 'all' }, { id: ID, all: true }, ID],
    'limits.set': [undefined, {}, { order: 1, hour: 1 }, { order: -1, hour: 1, jobs: 1 }, { order: 1.5, hour: 1, jobs: 1 }, { order: 1, hour: 100_001, jobs: 1 }, { order: 1, hour: 1, jobs: 101 }, { order: '1', hour: 1, jobs: 1 }, { order: 1, hour: 1, jobs: 1, approved: true }],
    'keyboard.set': [undefined, {}, { preset: 'avid', changes: [] }, { preset: 'premiere' }, { preset: 'premiere', changes: [{ action: 'conduct', keys: [] }] }, { preset: 'premiere', changes: [{ action: 'render', keys: ['Hyper+R'] }] }, { preset: 'premiere', changes: [], file: '/etc/passwd' }],
    'renders.decide': [undefined, { id: ID }, { id: ID, choice: 'never-arrived' }, { id: ID, choice: { is: 'pay-again' } }, { id: ID, choice: { is: 'this-one' } }, { id: ID, choice: { is: 'this-one', jobId: '' } }, { id: ID, choice: { is: 'look-again', jobId: 'x' } }, { id: '..', choice: { is: 'look-again' } }],
    'renders.delete': [undefined, {}, { id: '' }, { id: '..' }, { id: [ID] }, { id: ID, also: ID }, { id: `${ID}/../..` }, ID],
    'clips.reveal': [undefined, { id: '/etc/passwd' }, { path: '/etc/passwd' }, { id: ID, path: '/etc/passwd' }],
    'clips.read': [
      undefined, { id: ID }, { id: '../key.bin', start: 0, end: 10 }, { id: ID, start: -1, end: 10 }, { id: ID, start: 0.5, end: 10 }, { id: ID, start: 10, end: 10 }, { id: ID, start: 0, end: 0 },
      { id: ID, start: '0', end: '10' }, { id: ID, start: 0, end: 4 * 1024 * 1024 + 1 }, { id: ID, start: 0, end: Number.MAX_VALUE }, { id: ID, start: Number.NaN, end: 10 }, { id: ID, start: 0, end: 10, path: '/etc/passwd' },
    ],
  }
  return Object.entries(inputs).flatMap(([route, wrong]) => wrong.map((input) => ({ route, input })))
}

function wrongOrders(): readonly HostileRequest[] {
  const board = newBoard('Hostile')
  const [shot] = board.shots
  const order = { id: ID, board, credits: 100, practice: true }
  const withBoard = (change: object): object => ({ ...order, board: { ...board, ...change } })
  const withSettings = (change: object): object => withBoard({ settings: { ...board.settings, ...change } })
  const withShot = (change: object): object => withBoard({ shots: [{ ...shot, ...change }] })
  const wrong = [
    undefined, {}, [], { ...order, id: 'x' }, { ...order, credits: -1 }, { ...order, credits: 1.5 }, { ...order, credits: '100' }, { ...order, practice: 'true' }, { ...order, practice: undefined },
    { ...order, price: 0 }, { ...order, url: 'https://evil.example' }, { ...order, signedAt: 0 }, { ...order, board: null },
    withBoard({ model: 'kling-9' }), withBoard({ name: '' }), withBoard({ name: 'n'.repeat(121) }), withBoard({ shots: [] }), withBoard({ shots: Array.from({ length: 7 }, () => shot) }), withBoard({ webhook_url: 'https://evil.example' }),
    withShot({ seconds: 0 }), withShot({ seconds: 1.5 }), withShot({ seconds: 16 }), withShot({ seconds: '2' }), withShot({ prompt: 7 }), withShot({ prompt: 'p'.repeat(20_001) }), withShot({ id: 'x' }), withShot({ image: 'https://evil.example' }),
    withSettings({ mode: '8k' }), withSettings({ audio: 1 }), withSettings({ aspectRatio: '4:3' }), withSettings({ guidance: 1.1 }), withSettings({ takeSeconds: 0 }), withSettings({ negativePrompt: null }),
    withSettings({ startImage: 'https://evil.example/a.png' }), withSettings({ startImage: { id: '../../key.bin', name: 'a', type: 'image/png', width: 1, height: 1, bytes: 1 } }), withSettings({ seed: 1 }),
  ]
  return wrong.map((input) => ({ route: 'renders.sign', input }))
}
