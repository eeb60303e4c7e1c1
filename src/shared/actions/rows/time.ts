import type { Action } from '../action.ts'

/** What the Shot menu has that goes by the playhead. */
export const TRIM_ACTIONS = {
  'trim-start-to-playhead': { title: 'Trim start to playhead', menu: 'shot.length', place: 'timeline', keys: ['Q'], alias: 'ripple top head' },
  'trim-end-to-playhead': { title: 'Trim end to playhead', menu: 'shot.length', place: 'timeline', keys: ['W'], alias: 'ripple tail' },
} as const satisfies Readonly<Record<string, Action>>

/** What the Timeline menu has for time: the marked part, markers and the zoom. */
export const TIME_ACTIONS = {
  'mark-in': { title: 'Mark in', menu: 'timeline.range', place: 'board', keys: ['I'], alias: 'in point range start' },
  'mark-out': { title: 'Mark out', menu: 'timeline.range', place: 'board', keys: ['O'], alias: 'out point range end' },
  'clear-in-out': { title: 'Clear in and out', menu: 'timeline.range', place: 'board', keys: ['Alt+X'], alias: 'range points' },
  'go-to-timecode': { title: 'Go to timecode…', menu: 'timeline.range', place: 'board', keys: ['Mod+G'], alias: 'type time position jump playhead' },
  'add-marker': { title: 'Add marker', menu: 'timeline.markers', place: 'board', keys: ['M'], alias: 'note set' },
  'next-marker': { title: 'Next marker', menu: 'timeline.markers', place: 'board', keys: ['Shift+M'], repeats: true, alias: 'go to' },
  'previous-marker': { title: 'Previous marker', menu: 'timeline.markers', place: 'board', keys: ['Alt+M'], repeats: true, alias: 'go to' },
  'zoom-in': { title: 'Zoom in', menu: 'timeline.zoom', place: 'board', keys: ['=', 'Plus'], repeats: true, alias: 'timeline nearer closer' },
  'zoom-out': { title: 'Zoom out', menu: 'timeline.zoom', place: 'board', keys: ['-'], repeats: true, alias: 'timeline farther' },
  'zoom-to-fit': { title: 'Zoom to fit', menu: 'timeline.zoom', place: 'board', keys: ['\\', 'Shift+Z'], alias: 'timeline whole sequence' },
} as const satisfies Readonly<Record<string, Action>>
