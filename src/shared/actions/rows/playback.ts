import type { Action } from '../action.ts'

/** What the Playback menu has. */
export const PLAYBACK_ACTIONS = {
  'play-pause': { title: 'Play or pause', menu: 'playback.play', place: 'player', keys: ['Space'], alias: 'stop run' },
  'shuttle-back': { title: 'Shuttle back', menu: 'playback.play', place: 'player', keys: ['J'], alias: 'reverse rewind slow' },
  'shuttle-stop': { title: 'Shuttle stop', menu: 'playback.play', place: 'player', keys: ['K'], alias: 'pause' },
  'shuttle-forward': { title: 'Shuttle forward', menu: 'playback.play', place: 'player', keys: ['L'], alias: 'play fast slow' },
  loop: { title: 'Loop', menu: 'playback.play', place: 'player', keys: ['Mod+L'], alias: 'repeat cycle again' },
  'full-screen': { title: 'Full screen', menu: 'playback.play', place: 'player', keys: ['F'], alias: 'cinema viewer' },
  'frame-back': { title: 'One frame back', menu: 'playback.step', place: 'player', keys: ['Left'], repeats: true, alias: 'step previous nudge' },
  'frame-forward': { title: 'One frame forward', menu: 'playback.step', place: 'player', keys: ['Right'], repeats: true, alias: 'step next nudge' },
  'five-frames-back': { title: 'Five frames back', menu: 'playback.step', place: 'player', keys: [], repeats: true, alias: 'step many' },
  'five-frames-forward': { title: 'Five frames forward', menu: 'playback.step', place: 'player', keys: [], repeats: true, alias: 'step many' },
  'ten-frames-back': { title: 'Ten frames back', menu: 'playback.step', place: 'player', keys: [], repeats: true, alias: 'step many' },
  'ten-frames-forward': { title: 'Ten frames forward', menu: 'playback.step', place: 'player', keys: [], repeats: true, alias: 'step many' },
  'second-back': { title: 'One second back', menu: 'playback.step', place: 'player', keys: ['Shift+Left'], repeats: true, alias: 'jump' },
  'second-forward': { title: 'One second forward', menu: 'playback.step', place: 'player', keys: ['Shift+Right'], repeats: true, alias: 'jump' },
  'previous-cut': { title: 'Previous cut', menu: 'playback.go', place: 'player', keys: ['Up'], repeats: true, alias: 'edit point' },
  'next-cut': { title: 'Next cut', menu: 'playback.go', place: 'player', keys: ['Down'], repeats: true, alias: 'edit point' },
  'go-to-start': { title: 'Go to start', menu: 'playback.go', place: 'player', keys: ['Home'], alias: 'beginning first frame' },
  'go-to-end': { title: 'Go to end', menu: 'playback.go', place: 'player', keys: ['End'], alias: 'last frame' },
} as const satisfies Readonly<Record<string, Action>>
