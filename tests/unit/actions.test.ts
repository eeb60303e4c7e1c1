import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MENUS } from '../../src/shared/actions/action.ts'
import { acceleratorOf, chordInWords } from '../../src/shared/actions/chord-words.ts'
import { type Chord, ChordSchema, chordFrom, keyNamed, partsOf } from '../../src/shared/actions/chord.ts'
import { inMenuCase } from '../../src/shared/actions/menu-words.ts'
import { chordsOf, type Press } from '../../src/shared/actions/press.ts'
import { ACTION_IDS, ACTIONS } from '../../src/shared/actions/table.ts'

describe('the table of actions', () => {
  const places = Object.entries(MENUS).flatMap(([menu, { groups }]) => groups.map((group) => `${menu}.${group}`))

  it.each(ACTION_IDS)('gives %s a title and a place in a menu', (id) => {
    expect(ACTIONS[id].title).toMatch(/^[A-Z]\S/)
    expect(places).toContain(ACTIONS[id].menu)
  })

  it('calls no two actions the same', () => {
    expect(ACTION_IDS.length).toBeGreaterThan(15)
    expect(new Set(ACTION_IDS.map((id) => ACTIONS[id].title)).size).toBe(ACTION_IDS.length)
  })

  it('writes titles in menus with capitals', () => {
    expect(['Go to start', 'Mark in', 'Export everything…'].map(inMenuCase)).toEqual(['Go to Start', 'Mark In', 'Export Everything…'])
  })
})

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, getModifierState: () => false, ...held,
})

const held = fc.record({ mod: fc.boolean(), ctrl: fc.boolean(), alt: fc.boolean(), shift: fc.boolean() })
const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').flatMap((letter) => keyNamed(letter) ?? []))

describe('a key', () => {
  it('is read from its one spelling and from no other', () => {
    fc.assert(fc.property(letters, held, (key, with_) => {
      const chord = chordFrom(key, with_)
      expect(ChordSchema.parse(chord)).toBe(chord)
      expect(partsOf(chord)).toEqual({ key, ...with_ })
    }))
    const wrong = ['', 'Shift+Mod+A', 'ctrl+a', 'Mod+', 'Mod', 'Mod+Shift', 'A+Mod', 'Mod+Ä']
    expect(wrong.filter((text) => ChordSchema.safeParse(text).success)).toEqual([])
  })

  it.each<readonly [string, Press, boolean, readonly Chord[]]>([
    ['a letter is what the keyboard writes', press('y', 'KeyZ', { ctrlKey: true }), false, ['Mod+Y', 'Ctrl+Y']],
    ['of another script it is its place', press('я', 'KeyZ', { altKey: true }), false, ['Alt+Z']],
    ['Cmd is Mod on macOS', press('z', 'KeyZ', { metaKey: true, shiftKey: true }), true, ['Mod+Shift+Z']],
    ['Control is itself on macOS', press('d', 'KeyD', { ctrlKey: true }), true, ['Ctrl+D']],
    ['Option writes other letters on macOS', press('˚', 'KeyK', { altKey: true }), true, ['Alt+K']],
    ['Option writes other signs on macOS', press('“', 'BracketLeft', { altKey: true }), true, ['Alt+[']],
    ['AltGr only writes', press('\\', 'Minus', { ctrlKey: true, altKey: true, getModifierState: () => true }), false, ['\\', '-']],
    ['a sign may need Shift', press('?', 'Slash', { shiftKey: true }), false, ['?', 'Shift+/']],
    ['or be on a digit', press('/', 'Digit7', { shiftKey: true }), false, ['/', 'Shift+7']],
    ['a digit is its place', press('!', 'Digit1', { shiftKey: true }), false, ['Shift+1']],
    ['capitals are no Shift', press('B', 'KeyB'), false, ['B']],
    ['a name', press('ArrowLeft', 'ArrowLeft', { altKey: true }), false, ['Alt+Left']],
    ['Space', press(' ', 'Space'), false, ['Space']],
    ['the Windows key is the system’s', press('d', 'KeyD', { metaKey: true }), false, []],
    ['what is only held is no key', press('Shift', 'ShiftLeft', { shiftKey: true }), false, []],
  ])('%s', (_name, pressed, mac, chords) => {
    expect(chordsOf(pressed, mac)).toEqual(chords)
  })

  it('is told as the machine tells it', () => {
    expect(chordInWords('Mod+Alt+Shift+Left', true)).toBe('⌥⇧⌘←')
    expect(chordInWords('Mod+Alt+Shift+Left', false)).toBe('Ctrl+Alt+Shift+←')
    expect(chordInWords('Mod+Ctrl+Delete', true)).toBe('⌃⌘⌦')
    expect(acceleratorOf('Mod+Shift+Plus')).toBe('CmdOrCtrl+Shift+Plus')
  })
})
