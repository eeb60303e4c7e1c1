import type { Action } from '../action.ts'

/** What the Shot menu has for the picture of a shot. */
export const STILL_ACTIONS = {
  'choose-still': { title: 'Choose still…', menu: 'shot.still', place: 'board', keys: [], alias: 'picture image storyboard panel open file' },
  'sketch-still': { title: 'Sketch still…', menu: 'shot.still', place: 'board', keys: ['Shift+S'], alias: 'draw canvas pen storyboard panel' },
  'crop-still': { title: 'Crop still…', menu: 'shot.still', place: 'board', keys: ['Shift+C'], alias: 'reframe picture image' },
  'remove-still': { title: 'Remove still', menu: 'shot.still', place: 'board', keys: [], alias: 'delete picture image' },
  'start-with-still': { title: 'Start the clip with this still', menu: 'shot.still', place: 'board', keys: [], alias: 'start image first frame' },
  'end-with-still': { title: 'End the clip with this still', menu: 'shot.still', place: 'board', keys: [], alias: 'end image last frame' },
} as const satisfies Readonly<Record<string, Action>>

/** What the Playback menu has for a frame of the take that is seen. */
export const FRAME_ACTIONS = {
  'frame-as-still': { title: 'Use frame as still', menu: 'playback.frame', place: 'board', keys: ['Shift+F'], alias: 'grab freeze export picture' },
  'frame-as-start-image': { title: 'Use frame as start image', menu: 'playback.frame', place: 'board', keys: [], alias: 'grab first frame' },
  'frame-as-end-image': { title: 'Use frame as end image', menu: 'playback.frame', place: 'board', keys: [], alias: 'grab' },
  'board-from-last-frame': { title: 'New board from last frame', menu: 'playback.frame', place: 'board', keys: [], alias: 'continue extend start image' },
} as const satisfies Readonly<Record<string, Action>>
