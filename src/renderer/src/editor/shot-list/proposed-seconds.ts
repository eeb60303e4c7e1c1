import { seenWords, spokenWords } from '../../../../shared/domain/beats.ts'
import { MAX_SHOT_SECONDS } from '../../../../shared/domain/models/catalogue.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'

/** Words that are spoken in a second: 150 a minute, a calm voice. */
const SPOKEN = 2.5
/** Words of a script that are seen in a second: a page of about 180 of them is held to be a minute. */
const SEEN = 3
/** Shorter than this nobody reads a picture. */
const LEAST: Seconds = 2

/**
 * How long a shot is proposed to be where the script does not say: what is spoken in it, and what is seen, one after the
 * other, up to the next whole second; at least 2 and at most what a shot may last. Always marked as proposed.
 */
export function proposedSeconds(prompt: string): Seconds {
  const seconds = spokenWords(prompt) / SPOKEN + seenWords(prompt) / SEEN
  return Math.min(Math.max(Math.ceil(seconds), LEAST), MAX_SHOT_SECONDS)
}
