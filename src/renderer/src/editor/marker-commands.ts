import type { Refusal } from '../../../shared/domain/command.ts'
import { MAX_MARKERS, type Marker, type MarkerId } from '../../../shared/domain/marker.ts'
import { type Board, clipSeconds } from '../../../shared/domain/storyboard.ts'
import { type Frames, FRAMES_PER_SECOND, inSeconds } from '../../../shared/domain/units.ts'

type Outcome = Board | Refusal

const GONE: Refusal = { sentence: 'That marker is no longer on the board.' }
const TWICE: Refusal = { sentence: 'That marker is already on the board.' }
const TAKEN: Refusal = { sentence: 'There is a marker on that frame already.' }
const FULL: Refusal = { sentence: `A board keeps ${MAX_MARKERS} markers at most. Remove one first.` }

export function addMarker(board: Board, marker: Marker): Outcome {
  const markers = board.markers ?? []
  if (markers.some(({ id }) => id === marker.id)) return TWICE
  if (markers.length >= MAX_MARKERS) return FULL
  return placeRefusal(board, marker.at, markers) ?? withMarkers(board, [...markers, { ...marker, name: nameOf(marker.name) }])
}

export function moveMarker(board: Board, id: MarkerId, at: Frames): Outcome {
  const marker = board.markers?.find((other) => other.id === id)
  if (!marker) return GONE
  if (marker.at === at) return board
  const others = (board.markers ?? []).filter((other) => other !== marker)
  return placeRefusal(board, at, others) ?? withMarkers(board, [...others, { ...marker, at }])
}

export function renameMarker(board: Board, id: MarkerId, name: string): Outcome {
  const marker = board.markers?.find((other) => other.id === id)
  if (!marker) return GONE
  const trimmed = nameOf(name)
  return trimmed === marker.name ? board : withMarkers(board, (board.markers ?? []).map((other) => (other === marker ? { ...marker, name: trimmed } : other)))
}

export function removeMarker(board: Board, id: MarkerId): Outcome {
  const rest = (board.markers ?? []).filter((other) => other.id !== id)
  return rest.length === (board.markers ?? []).length ? GONE : withMarkers(board, rest)
}

/** The board with these markers and no others, in the order of the clip; without any it is a board that never had one. */
function withMarkers(board: Board, markers: readonly Marker[]): Board {
  const { markers: before, ...bare } = board
  if (markers.length === 0) return before ? bare : board
  return { ...bare, markers: markers.toSorted((a, b) => a.at - b.at) }
}

function placeRefusal(board: Board, at: Frames, others: readonly Marker[]): Refusal | null {
  const seconds = clipSeconds(board)
  if (!Number.isInteger(at) || at < 0 || at > seconds * FRAMES_PER_SECOND) return { sentence: `A marker lies on a frame of the clip, which lasts ${inSeconds(seconds)}.` }
  return others.some((other) => other.at === at) ? TAKEN : null
}

/** One line: a marker's name stands in lists and in cutting programs. */
function nameOf(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim()
}
