import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chordInWords } from '../../src/shared/actions/chord-words.ts'
import { type Chord, ChordSchema } from '../../src/shared/actions/chord.ts'
import { DEFAULT_KEYS, type KeyChoice, type Keymap, keymapOf, rivals } from '../../src/shared/actions/keymap.ts'
import { type PresetId, PRESETS, PresetIdSchema, presetKeys } from '../../src/shared/actions/presets/presets.ts'
import { whyReserved, withKeys, withoutChange } from '../../src/shared/actions/remap.ts'
import { ACTION_IDS, ACTIONS, type ActionId } from '../../src/shared/actions/table.ts'

const presets = fc.constantFrom(...PresetIdSchema.options)
const actions = fc.constantFrom(...ACTION_IDS)
/** Few enough keys to meet. */
const chords = fc.constantFrom<Chord>('Mod+Z', 'Delete', 'Mod+D', 'Alt+Left', 'F2', 'J', 'Mod+Shift+J', 'Mod+K')
const steps = fc.array(fc.record({ action: actions, keys: fc.array(chords, { maxLength: 2 }) }), { maxLength: 8 })
const choices = fc.tuple(presets, steps).map(([preset, all]) => all.reduce<KeyChoice>((choice, { action, keys }) => withKeys(choice, action, keys), { preset, changes: [] }))

/** Every key that means two things in one place, in words. */
function clashesIn(keymap: Keymap): readonly string[] {
  return [...keymap].flatMap(([id, keys]) => keys.flatMap((chord) => rivals(keymap, id, chord).map((other) => `${chord}: ${id}, ${other}`)))
}

const keysOf = (choice: KeyChoice, action: ActionId): readonly Chord[] => keymapOf(choice).get(action) ?? []

/** A key as it is called where macOS is not. */
const elsewhere = (chord: Chord): string => chordInWords(chord, false)

describe.each(PresetIdSchema.options)('the preset %s', (preset) => {
  it('never gives one key two meanings in one place', () => {
    const asWritten: Keymap = new Map(ACTION_IDS.map((id) => [id, presetKeys(preset, id)]))
    expect(clashesIn(asWritten)).toEqual([])
  })

  it('gives macOS’s Control and Cmd no different meaning, which are one key elsewhere', () => {
    const asThere: Keymap = new Map(ACTION_IDS.map((id) => [id, presetKeys(preset, id)]))
    const said = ACTION_IDS.flatMap((id) => (asThere.get(id) ?? []).filter((chord) => chord.startsWith('Ctrl+')).flatMap((chord) => ACTION_IDS.filter((other) => other !== id && asThere.get(other)?.some((its) => elsewhere(its) === elsewhere(chord)))))
    expect(said).toEqual([])
  })

  it('uses no key that belongs to the system or the focus', () => {
    const reserved = ACTION_IDS.flatMap((id) => presetKeys(preset, id)).filter((chord) => [true, false].some((mac) => whyReserved(chord, mac) !== null))
    expect(reserved).toEqual([])
  })

  it('differs from the table where it says so', () => {
    const idle = ACTION_IDS.filter((id) => PRESETS[preset].keys[id]?.join(' ') === ACTIONS[id].keys.join(' '))
    expect(idle).toEqual([])
  })
})

describe('hands that know a program', () => {
  it.each<readonly [PresetId, ActionId, Chord]>([
    ['shotboard', 'play-pause', 'Space'], ['shotboard', 'tool-blade', 'B'], ['shotboard', 'split-at-playhead', 'Mod+K'], ['shotboard', 'toggle-snapping', 'N'],
    ['shotboard', 'trim-start-to-playhead', 'Q'], ['shotboard', 'trim-end-to-playhead', 'W'], ['shotboard', 'zoom-to-fit', '\\'], ['shotboard', 'second-back', 'Shift+Left'],
    ['premiere', 'tool-blade', 'C'], ['premiere', 'toggle-snapping', 'S'], ['premiere', 'tool-roll', 'N'], ['premiere', 'split-at-playhead', 'Mod+K'],
    ['premiere', 'five-frames-forward', 'Shift+Right'], ['premiere', 'clear-in-out', 'Mod+Shift+X'], ['premiere', 'trim-start-to-playhead', 'Q'], ['premiere', 'next-marker', 'Shift+M'],
    ['resolve', 'tool-blade', 'B'], ['resolve', 'split-at-playhead', 'Mod+B'], ['resolve', 'second-forward', 'Shift+Right'], ['resolve', 'zoom-to-fit', 'Shift+Z'],
    ['resolve', 'move-shot-left', 'Mod+Shift+,'], ['resolve', 'clear-in-out', 'Alt+X'], ['resolve', 'next-marker', 'Shift+Down'], ['resolve', 'command-palette', 'Mod+K'],
    ['final-cut', 'split-at-playhead', 'Mod+B'], ['final-cut', 'trim-start-to-playhead', 'Alt+['], ['final-cut', 'ten-frames-back', 'Shift+Left'], ['final-cut', 'zoom-in', 'Mod+='],
    ['final-cut', 'render', 'Mod+E'], ['final-cut', 'clear-in-out', 'Alt+X'], ['final-cut', 'tool-select', 'A'], ['final-cut', 'command-palette', 'Mod+K'],
  ])('find in %s: %s on %s', (preset, action, chord) => {
    expect(keysOf({ preset, changes: [] }, action)).toContain(chord)
  })
})

describe('keys of the user’s own', () => {
  it('never make one key mean two things in one place, whatever was changed', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(clashesIn(keymapOf(choice))).toEqual([])
      }),
    )
  })

  it('hold as they were given', () => {
    fc.assert(
      fc.property(choices, actions, fc.uniqueArray(chords, { maxLength: 2 }), (choice, action, keys) => {
        expect(keysOf(withKeys(choice, action, keys), action)).toEqual(keys)
      }),
    )
  })

  it('are the preset’s again once they are reset, and what they took goes back', () => {
    const taken = withKeys(DEFAULT_KEYS, 'add-shot', ['Mod+D'])
    expect(keysOf(taken, 'duplicate-shot')).toEqual([])
    expect(withoutChange(taken, 'add-shot')).toEqual(DEFAULT_KEYS)
    expect(keysOf(withoutChange(taken, 'duplicate-shot'), 'add-shot')).toEqual([])
    fc.assert(
      fc.property(choices, actions, (choice, action) => {
        expect(keysOf(withoutChange(choice, action), action)).toEqual(presetKeys(choice.preset, action))
      }),
    )
  })

  it('stay when the preset changes', () => {
    const own = withKeys(DEFAULT_KEYS, 'render', ['Mod+Shift+J'])
    expect(keysOf({ ...own, preset: 'resolve' }, 'render')).toEqual(['Mod+Shift+J'])
  })
})

describe('a key in words', () => {
  it.each([true, false])('is like no other key’s (macOS: %s)', (mac) => {
    // Control is macOS's own, and is spelled nowhere else.
    const all = ChordSchema.options.filter((chord) => mac || !/(?:^|\+)Ctrl\+/.test(chord))
    expect(new Set(all.map((chord) => chordInWords(chord, mac))).size).toBe(all.length)
  })
})
