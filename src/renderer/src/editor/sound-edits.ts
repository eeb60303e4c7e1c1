import { specOf } from '../../../shared/domain/models/catalogue.ts'
import type { Sound } from '../../../shared/domain/sound.ts'
import { type Board, clipSeconds } from '../../../shared/domain/storyboard.ts'
import { nearestFrame, timeOfFrame } from '../../../shared/domain/timecode.ts'
import { FRAMES_PER_SECOND } from '../../../shared/domain/units.ts'

// What hands do to scratch audio. Times are in seconds on the board unless they say otherwise.

/** The shortest part that is heard: one frame, or all of a file that is shorter. */
const SHORTEST = 1 / FRAMES_PER_SECOND

/** Where the part that is heard ends on the board. */
export function soundEnd({ at, in: from, out }: Sound): number {
  return at + out - from
}

/** A file as scratch audio from the board's first frame on, trimmed to the longest clip that there can be. */
export function laidSound(board: Board, file: Pick<Sound, 'id' | 'name' | 'type' | 'bytes' | 'seconds'>): Sound {
  const { duration } = specOf(board.model)
  const longest = Math.max(clipSeconds(board), duration.kind === 'range' ? duration.max : Math.max(...duration.choices))
  return { ...file, in: 0, out: Math.min(file.seconds, longest), at: 0, volume: 1 }
}

/** The same part, beginning elsewhere: on a frame, and within the board. */
export function moved(board: Board, sound: Sound, at: number): Sound {
  const last = Math.max(0, clipSeconds(board) - SHORTEST)
  return { ...sound, at: timeOfFrame(nearestFrame(Math.min(Math.max(at, 0), last))) }
}

/** Its first sound comes earlier or later, and everything else stays where it is: as much as the file has, and the board. */
export function startTrimmed(sound: Sound, to: number): Sound {
  const earliest = Math.max(0, sound.at - sound.in)
  const latest = Math.max(sound.at, soundEnd(sound) - SHORTEST)
  const at = Math.min(Math.max(to, earliest), latest)
  return { ...sound, at, in: Math.max(0, sound.in + at - sound.at) }
}

/** It is heard for longer or shorter: as long as the file lasts. */
export function endTrimmed(sound: Sound, to: number): Sound {
  const out = Math.min(sound.seconds, Math.max(sound.in + to - sound.at, sound.in + SHORTEST))
  return { ...sound, out }
}
