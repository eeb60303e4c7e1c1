import type { Chord } from '../../../../shared/actions/chord.ts'

/** What is done by a key while a row's words are typed. */
export const ROW_KEYS = { up: 'Alt+Up', down: 'Alt+Down', split: 'Mod+K', merge: 'Mod+J', undo: 'Mod+Z', redo: 'Mod+Shift+Z', redoToo: 'Mod+Y' } as const satisfies Readonly<Record<string, Chord>>

/** What takes the shots, from anywhere on the sheet. */
export const TAKE_KEY = 'Mod+Enter' satisfies Chord
