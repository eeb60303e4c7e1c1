import { describe, expect, it } from 'vitest'
import { heard, recordFor, reset, takenInWords, takeOver } from '../../src/renderer/src/features/settings/recording.ts'
import { DEFAULT_KEYS, type KeyChoice, keymapOf } from '../../src/shared/actions/keymap.ts'

const UNDO = recordFor('undo', 'Mod+Z')

describe('a key that is recorded', () => {
  it('stands in for the one it was recorded for, or is one more', () => {
    expect(heard(UNDO, 'F6', DEFAULT_KEYS, false)).toEqual({ choice: { preset: 'shotboard', changes: [{ action: 'undo', keys: ['F6'] }] } })
    expect(heard(recordFor('undo', null), 'F6', DEFAULT_KEYS, false)).toEqual({ choice: { preset: 'shotboard', changes: [{ action: 'undo', keys: ['Mod+Z', 'F6'] }] } })
  })

  it('that is the one it was changes nothing', () => {
    expect(heard(UNDO, 'Mod+Z', DEFAULT_KEYS, false)).toEqual({ choice: DEFAULT_KEYS })
  })

  it('that belongs to the focus or the system is refused in a sentence, and the next is waited for', () => {
    expect(heard(UNDO, 'Escape', DEFAULT_KEYS, false)).toMatchObject({ recording: { refusal: 'Esc cannot be given away. Escape cancels and closes, everywhere.', asked: null } })
    expect(heard(UNDO, 'Mod+W', DEFAULT_KEYS, true)).toMatchObject({ recording: { refusal: '⌘W cannot be given away. macOS keeps this key for its windows.' } })
  })

  it('that another action has is asked about in words, and taken over on a yes', () => {
    const step = heard(recordFor('new-board', 'Mod+N'), 'Mod+D', DEFAULT_KEYS, false)
    const recording = 'recording' in step ? step.recording : UNDO
    expect(takenInWords(recording, DEFAULT_KEYS, false)).toBe('Ctrl+D does “Duplicate shot” now.')
    const choice = takeOver(recording, DEFAULT_KEYS)
    expect([keymapOf(choice).get('new-board'), keymapOf(choice).get('duplicate-shot')]).toEqual([['Mod+D'], []])
  })

  it('that another took is asked about when the preset’s are wanted back', () => {
    const taken: KeyChoice = { preset: 'shotboard', changes: [{ action: 'new-board', keys: ['Mod+D'] }] }
    const step = reset('duplicate-shot', taken)
    expect(step).toMatchObject({ recording: { action: 'duplicate-shot', asked: ['Mod+D'] } })
    const choice = takeOver('recording' in step ? step.recording : UNDO, taken)
    expect([keymapOf(choice).get('new-board'), keymapOf(choice).get('duplicate-shot')]).toEqual([[], ['Mod+D']])
    expect(reset('new-board', taken)).toEqual({ choice: DEFAULT_KEYS })
  })
})
