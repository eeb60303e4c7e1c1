import type { Board } from '../../../shared/domain/storyboard.ts'
import { timecode, timeOfFrame } from '../../../shared/domain/timecode.ts'
import type { TimeOnClip } from './time-on-clip.ts'

/** What was done to in and out, in a sentence for somebody who cannot see them; null where nothing was. */
export function rangeChangeInWords(before: TimeOnClip, after: TimeOnClip): string | null {
  const sentences = [...markInWords('In', before.in, after.in), ...markInWords('Out', before.out, after.out)]
  return sentences.length > 0 ? sentences.join(' ') : null
}

function markInWords(name: 'In' | 'Out', was: number | null, is: number | null): readonly string[] {
  if (was === is) return []
  return [is === null ? `${name} cleared.` : `${name} at ${timecode(is)}.`]
}

/** Which marker came or went, in a sentence; null where none did. One that moves says so itself. */
export function markerChangeInWords(before: Board, after: Board): string | null {
  const [were, are] = [before.markers ?? [], after.markers ?? []]
  const come = are.find(({ id }) => were.every((other) => other.id !== id))
  if (come) return `Marker at ${timecode(timeOfFrame(come.at))}.`
  const gone = were.find(({ id }) => are.every((other) => other.id !== id))
  return gone ? `The marker at ${timecode(timeOfFrame(gone.at))} was removed.` : null
}
