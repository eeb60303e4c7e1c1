import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Handlers, route } from '../../src/main/ipc/router.ts'
import { DEFAULT_KEYS } from '../../src/shared/actions/keymap.ts'
import { type Answer, fail, ok } from '../../src/shared/ipc/app-error.ts'
import { DEFAULT_LIMITS } from '../../src/shared/domain/spend-limits.ts'
import { REQUESTS, type Route } from '../../src/shared/ipc/contract.ts'

const STATUS = { practice: true, key: 'none', account: null, trouble: null } as const
const reached: unknown[] = []
const lines: string[] = []
const log = (line: string): void => void lines.push(line)

function seen<Value>(value: Value): (input: unknown) => Promise<Answer<Value>> {
  return async (input) => {
    reached.push(input)
    return ok(value)
  }
}

const missing = async (): Promise<ReturnType<typeof fail>> => fail('missing', 'It is not here.')
const handlers: Handlers = {
  'app.about': seen({ version: '1', electron: '33', dataFolder: '/' }),
  'app.zoom': seen(undefined),
  'app.openPage': seen(undefined),
  'app.openLogs': seen(undefined),
  'window.edited': seen(undefined),
  'window.recent': seen(undefined),
  'window.look': seen(undefined),
  'window.menu': seen(undefined),
  'app.readyToClose': seen(undefined),
  'studio.status': seen(STATUS),
  'studio.refresh': seen(STATUS),
  'key.set': seen(STATUS),
  'key.clear': () => Promise.reject(new Error('the disk is on fire')),
  'key.test': seen({ credits: 1, plan: null, keyName: null }),
  'limits.get': seen({ limits: DEFAULT_LIMITS, trouble: null }),
  'limits.set': missing,
  'keyboard.get': seen({ choice: DEFAULT_KEYS, mac: false, trouble: null }),
  'keyboard.set': missing,
  'app.online': seen(undefined),
  'images.put': seen(undefined),
  'prices.sheet': missing,
  'prices.correct': missing,
  'prices.withdraw': seen(undefined),
  'images.get': missing,
  'images.missing': seen([]),
  'sounds.put': seen(undefined),
  'animatic.begin': seen(null),
  'animatic.write': seen(undefined),
  'animatic.finish': missing,
  'animatic.cancel': seen(undefined),
  'animatic.reveal': missing,
  'sounds.get': missing,
  'sounds.missing': seen([]),
  'archive.export': missing,
  'archive.import': missing,
  'archive.receive': seen(undefined),
  'archive.piece': seen(undefined),
  'archive.importReceived': missing,
  'scripts.open': missing,
  'archive.cancel': seen(undefined),
  'backup.state': seen({ copy: 'none', mark: null, at: null }),
  'backup.keep': missing,
  'backup.list': seen([]),
  'backup.copy': missing,
  'backup.promote': missing,
  'backup.setAside': seen({ restarting: false }),
  'renders.sign': missing,
  'spend.list': seen([]),
  'renders.list': seen({ renders: [], next: null }),
  'renders.decide': missing,
  'renders.delete': missing,
  'clips.reveal': missing,
  'clips.read': missing,
  'clips.missing': missing,
  'clips.opened': missing,
  'clips.relink': missing,
  'clips.fetchAgain': missing,
}
const ROUTES = Object.keys(REQUESTS).filter((name): name is Route => name in REQUESTS)

describe('the router', () => {
  it('passes a good request on, and its answer back', async () => {
    expect(await route(handlers, 'studio.status', undefined, log)).toEqual(ok(STATUS))
    await route(handlers, 'key.set', { key: '  afk_1 ' }, log)
    expect(reached.at(-1)).toEqual({ key: 'afk_1' })
  })

  it('passes an expected failure on as data', async () => {
    const id = 'ab'.repeat(32)
    expect(await route(handlers, 'images.get', { id }, log)).toEqual(fail('missing', 'It is not here.'))
  })

  it('turns a bug into one sentence, and its details into a line of the log', async () => {
    const answer = await route(handlers, 'key.clear', undefined, log)
    expect(answer).toMatchObject({ ok: false, error: { code: 'broken' } })
    expect(JSON.stringify(answer)).not.toContain('fire')
    expect(lines.join('\n')).toContain('the disk is on fire')
  })

  it('knows no route but those of the contract', async () => {
    const names = fc.oneof(fc.constantFrom('toString', '__proto__', 'constructor', 'hasOwnProperty'), fc.string(), fc.anything())
    await fc.assert(
      fc.asyncProperty(names.filter((name) => !ROUTES.some((known) => known === name)), fc.anything(), async (name, input) => {
        expect(await route(handlers, name, input, log)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
      }),
    )
  })

  it('lets no junk through to any handler: 10,000 payloads', async () => {
    const before = reached.length
    // What each request takes, bent: more keys, wrong values, prototypes. None of it is what the contract allows.
    const junk = fc.oneof(
      fc.anything(),
      fc.record({ id: fc.anything(), key: fc.constant(1), bytes: fc.anything(), start: fc.anything(), end: fc.anything(), extra: fc.constant(true) }),
      fc.record({ id: fc.uuid(), start: fc.integer(), end: fc.integer(), path: fc.constant('../../etc/passwd') }),
      fc.record({ key: fc.constantFrom('', '   ', null, 7, 'x'.repeat(501)), page: fc.webUrl() }),
    )
    const bad = junk.filter((input) => input !== undefined)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROUTES), bad, async (name, input) => {
        const answer = await route(handlers, name, input, log)
        expect(answer).toEqual({ ok: false, error: { code: 'bad-request', sentence: expect.stringMatching(/^The page sent “.+$/) } })
      }),
      { numRuns: 10_000 },
    )
    expect(reached.length).toBe(before)
  })
})
