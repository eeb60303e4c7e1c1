import type { Action } from '../action.ts'

/** What the Timeline menu has for the scratch audio under the shots. */
export const SOUND_ACTIONS = {
  'choose-sound': { title: 'Scratch audio…', menu: 'timeline.sound', place: 'board', keys: ['Mod+Alt+S'], alias: 'sound music voice wav mp3 animatic track' },
  'sound-start-to-playhead': { title: 'Start audio at playhead', menu: 'timeline.sound', place: 'board', keys: ['Alt+Q'], alias: 'trim sound head in scratch' },
  'sound-end-to-playhead': { title: 'End audio at playhead', menu: 'timeline.sound', place: 'board', keys: ['Alt+W'], alias: 'trim sound tail out scratch' },
  'sound-to-playhead': { title: 'Move audio to playhead', menu: 'timeline.sound', place: 'board', keys: [], alias: 'place sound scratch slide' },
  'remove-sound': { title: 'Remove scratch audio', menu: 'timeline.sound', place: 'board', keys: [], alias: 'delete sound music track' },
} as const satisfies Readonly<Record<string, Action>>
