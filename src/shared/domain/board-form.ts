import type { Board } from './storyboard.ts'

/**
 * The newest form of boards that is understood here, and in files the version of what holds them.
 * 1: Shotboard 0.1.0 and 0.2.0. 2: a board may have markers. 3: shots may have stills, and a board style, cast and sound.
 */
export const BOARD_FORM = 3

/** The earliest form that holds these boards: a file that an earlier Shotboard can read is not kept from it. */
export function formOf(boards: readonly Board[]): number {
  return Math.max(1, ...boards.map(formOfBoard))
}

function formOfBoard({ shots, markers, style, cast, sound }: Board): number {
  if (style !== undefined || cast || sound || shots.some(({ still }) => still)) return 3
  return markers ? 2 : 1
}
