import type { Action } from '../action.ts'

/** What the hand is for on the timeline, and the edges that it moves. */
export const TOOL_ACTIONS = {
  'tool-select': { title: 'Select tool', menu: 'timeline.tools', place: 'timeline', keys: ['V', 'A'], alias: 'selection pointer arrow move' },
  'tool-blade': { title: 'Blade tool', menu: 'timeline.tools', place: 'timeline', keys: ['B'], alias: 'razor cut split scissors' },
  'tool-roll': { title: 'Roll tool', menu: 'timeline.tools', place: 'timeline', keys: ['T'], alias: 'trim rolling edit cut' },
  'toggle-snapping': { title: 'Snapping', menu: 'timeline.tools', place: 'timeline', keys: ['N'], alias: 'snap magnet' },
} as const satisfies Readonly<Record<string, Action>>

/** What the Shot menu has for lengths. */
export const LENGTH_ACTIONS = {
  'trim-shorter': { title: 'One second shorter', menu: 'shot.length', place: 'timeline', keys: [','], repeats: true, alias: 'ripple trim nudge' },
  'trim-longer': { title: 'One second longer', menu: 'shot.length', place: 'timeline', keys: ['.'], repeats: true, alias: 'ripple trim extend nudge' },
  'roll-cut-left': { title: 'Roll cut one second left', menu: 'shot.length', place: 'timeline', keys: ['['], repeats: true, alias: 'rolling edit trim' },
  'roll-cut-right': { title: 'Roll cut one second right', menu: 'shot.length', place: 'timeline', keys: [']'], repeats: true, alias: 'rolling edit trim' },
} as const satisfies Readonly<Record<string, Action>>
