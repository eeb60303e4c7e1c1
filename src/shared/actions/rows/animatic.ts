import type { Action } from '../action.ts'

/** What the Playback menu has for the plan that is played. */
export const ANIMATIC_ACTIONS = {
  'next-picture': { title: 'Next picture of the shot', menu: 'playback.animatic', place: 'board', keys: ['Shift+T'], alias: 'animatic take still card switch' },
  'animatic-number': { title: 'Shot number in the picture', menu: 'playback.animatic', place: 'board', keys: [], alias: 'animatic burn in overlay' },
  'animatic-timecode': { title: 'Timecode in the picture', menu: 'playback.animatic', place: 'board', keys: [], alias: 'animatic burn in overlay tc' },
  'animatic-prompt': { title: 'Prompt in the picture', menu: 'playback.animatic', place: 'board', keys: [], alias: 'animatic burn in overlay caption subtitle' },
  'animatic-move': { title: 'Gentle move on stills', menu: 'playback.animatic', place: 'board', keys: [], alias: 'animatic push in zoom ken burns' },
  'animatic-beep': { title: 'Beep at each cut', menu: 'playback.animatic', place: 'board', keys: [], alias: 'animatic slate pop sound' },
} as const satisfies Readonly<Record<string, Action>>
