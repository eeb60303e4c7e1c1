import { type Board, type Shot, type ShotId, shotsInClip } from '../../../shared/domain/storyboard.ts'

/**
 * The selected shots of the open board, never none. The last one is the primary one, which the inspector shows and
 * which commands on one shot mean; the first one is where a range begins.
 */
export type Selection = readonly ShotId[]

/** What is selected on a board that has just been opened. */
export function firstShot({ shots }: Board): Selection {
  return shots.slice(0, 1).map(({ id }) => id)
}

/** The selection narrowed to the shots of the clip: where none of it is there, the clip's first. */
export function shownSelection(board: Board, selection: Selection): Selection {
  const there = onBoard(shotsInClip(board), selection)
  return there.length > 0 ? there : firstShot(board)
}

/** These shots where they are on the board; the selection as it was where none of them is. */
export function selected(board: Board, selection: Selection, ids: Selection): Selection {
  const there = onBoard(board.shots, ids)
  return there.length > 0 ? there : selection
}

/** With this shot as the primary one, or without it where it is selected already. The last one stays. */
export function toggled(board: Board, selection: Selection, id: ShotId): Selection {
  const others = selection.filter((other) => other !== id)
  if (others.length === selection.length) return selected(board, selection, [...selection, id])
  return others.length > 0 ? others : selection
}

/** Every shot from where the range began to this one, which becomes the primary one. */
export function through(board: Board, selection: Selection, id: ShotId): Selection {
  const ids = shotsInClip(board).map((shot) => shot.id)
  const [begin] = shownSelection(board, selection)
  const from = begin === undefined ? 0 : ids.indexOf(begin)
  const to = ids.indexOf(id)
  if (to < 0) return selection
  return from <= to ? ids.slice(from, to + 1) : ids.slice(to, from + 1).toReversed()
}

/** Every shot of the clip; the primary one stays it. */
export function everyShot(board: Board, selection: Selection): Selection {
  const primary = shownSelection(board, selection).slice(-1)
  return [...shotsInClip(board).flatMap(({ id }) => (primary.includes(id) ? [] : [id])), ...primary]
}

/** After a command: new shots are selected; where everything selected went, the primary one's neighbour is. */
export function selectionAfter(before: Board, after: Board, selection: Selection): Selection {
  const added = addedTo(before, after)
  if (added.length > 0) return added
  const left = onBoard(after.shots, selection)
  if (left.length > 0) return left
  const place = before.shots.findIndex(({ id }) => id === selection.at(-1))
  const neighbour = after.shots[Math.min(Math.max(place, 0), after.shots.length - 1)]
  return neighbour ? [neighbour.id] : firstShot(after)
}

/** After a step through history: what came back is selected, or a shot that changed, so that the user sees it. */
export function selectionTravelled(before: Board, after: Board, selection: Selection): Selection {
  const known = new Set(before.shots)
  const changed = after.shots.filter((shot) => !known.has(shot)).map(({ id }) => id)
  const isSeen = changed.length === 0 || selection.some((id) => changed.includes(id))
  return addedTo(before, after).length > 0 || isSeen ? selectionAfter(before, after, selection) : changed.slice(0, 1)
}

function addedTo(before: Board, after: Board): Selection {
  const known = new Set(before.shots.map(({ id }) => id))
  return after.shots.flatMap(({ id }) => (known.has(id) ? [] : [id]))
}

/** Each id once, where it was named last, and no other than the shots have. */
function onBoard(shots: readonly Shot[], ids: Selection): Selection {
  const there = new Set(shots.map(({ id }) => id))
  const kept = ids.filter((id, place) => there.has(id) && ids.lastIndexOf(id) === place)
  return kept.length === ids.length ? ids : kept
}
