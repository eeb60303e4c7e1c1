import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openKeyboardBook } from '../../src/main/keyboard/keyboard-book.ts'
import { DEFAULT_KEYS, type KeyChoice, keymapOf } from '../../src/shared/actions/keymap.ts'

const CHOICE: KeyChoice = { preset: 'premiere', changes: [{ action: 'add-shot', keys: ['Mod+J'] }] }

let home = ''
let file = ''
const shown: KeyChoice[] = []
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'shotboard-keyboard-'))
  file = join(home, 'keyboard.json')
  shown.length = 0
})
afterEach(() => rm(home, { recursive: true, force: true }))

const open = () => openKeyboardBook({ file, mac: false, changed: (choice) => void shown.push(choice), now: () => 7, log: () => {} })

describe('the keys that were chosen', () => {
  it('are Shotboard’s own at first, without a word', async () => {
    const book = await open()
    expect(book.status()).toEqual({ choice: DEFAULT_KEYS, mac: false, trouble: null })
  })

  it('hold after a restart, and the menu is told', async () => {
    const book = await open()
    expect(await book.set(CHOICE)).toEqual({ ok: true, value: { choice: CHOICE, mac: false, trouble: null } })
    expect(shown).toEqual([CHOICE])
    const again = await open()
    expect(again.status()).toEqual({ choice: CHOICE, mac: false, trouble: null })
  })

  it.each(['', '{', '[]', '{"v":2,"preset":"premiere","changes":[]}', '{"v":1,"preset":"avid","changes":[]}', '{"v":1,"preset":"premiere","changes":[],"more":1}'])(
    'are Shotboard’s own where the file holds %j, which is said and kept aside',
    async (text) => {
      await writeFile(file, text)
      const { choice, trouble } = (await open()).status()
      expect(choice).toEqual(DEFAULT_KEYS)
      expect(trouble).toContain('could not be read')
      expect(await readdir(home)).toEqual(['keyboard.json.damaged-7'])
      expect(await readFile(join(home, 'keyboard.json.damaged-7'), 'utf8')).toBe(text)
    },
  )

  it('of another version’s actions or keys are left out, the others hold, and it is said', async () => {
    const changes = [...CHOICE.changes, { action: 'conduct', keys: ['Mod+J'] }, { action: 'render', keys: ['Hyper+R'] }]
    await writeFile(file, JSON.stringify({ v: 1, preset: 'premiere', changes }))
    const { choice, trouble } = (await open()).status()
    expect(choice).toEqual(CHOICE)
    expect(trouble).toBe('2 keys that you chose are not known to this version of Shotboard, so the preset’s hold there.')
  })

  it('that two actions claim in one place belong to the first of them', async () => {
    await writeFile(file, JSON.stringify({ v: 1, preset: 'shotboard', changes: [{ action: 'add-shot', keys: ['Mod+J'] }, { action: 'new-board', keys: ['Mod+J'] }] }))
    const keymap = keymapOf((await open()).status().choice)
    expect([keymap.get('new-board'), keymap.get('add-shot')]).toEqual([['Mod+J'], []])
  })

  it('stay as they were where the disk refuses, in one sentence', async () => {
    const book = await open()
    await rm(home, { recursive: true })
    expect(await book.set(CHOICE)).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect([book.status().choice, shown]).toEqual([DEFAULT_KEYS, []])
  })
})
