import { listed } from '../../../shared/domain/list-words.ts'
import { specOf } from '../../../shared/domain/models/catalogue.ts'
import type { Quote } from '../../../shared/domain/quote.ts'
import { type Board, clipSeconds, secondsOf, type Shot, type ShotId } from '../../../shared/domain/storyboard.ts'
import { inCredits, inSeconds } from '../../../shared/domain/units.ts'

/**
 * What an edit did to a board's shots, in a sentence for somebody who cannot see it; null where no shot came, went, moved
 * or changed its length. `handled`: the shots that were in hand, which tells a shot that moved from one that made room.
 */
export function changeInWords(before: Board, after: Board, handled: ReadonlySet<ShotId>): string | null {
  const added = after.shots.filter(({ id }) => placeOf(before, id) === 0)
  const gone = before.shots.filter(({ id }) => placeOf(after, id) === 0)
  if (added.length > 0 || gone.length > 0) return comingsInWords(before, after, added, gone, handled)
  return orderInWords(before, after, handled) ?? lengthsInWords(before, after)
}

/** `Clip 16 of 15 seconds, 1 over, 928 credits.`, as after every change that is told. */
export function totalInWords(board: Board, quote: Quote | null): string {
  const { duration } = specOf(board.model)
  const seconds = clipSeconds(board)
  const price = quote ? inCredits(quote.credits) : 'no price'
  if (duration.kind === 'fixed') return `Clip ${inSeconds(seconds)}, ${price}.`
  const over = seconds - duration.max
  const short = duration.min - seconds
  return [`Clip ${seconds} of ${inSeconds(duration.max)}`, over > 0 && `${over} over`, short > 0 && `${short} short of the least`, price].filter(Boolean).join(', ') + '.'
}

function comingsInWords(before: Board, after: Board, added: readonly Shot[], gone: readonly Shot[], handled: ReadonlySet<ShotId>): string {
  const sameLength = secondsOf(before.shots) === secondsOf(after.shots)
  const [first] = added
  if (first && gone.length === 0) {
    const place = placeOf(after, first.id)
    const half = after.shots[place - 2]
    if (added.length === 1 && sameLength && half) return `Shot ${place - 1} was cut into ${inSeconds(half.seconds)} and ${inSeconds(first.seconds)}.`
    const places = added.map(({ id }) => placeOf(after, id))
    const sources = before.shots.filter(({ id }) => handled.has(id))
    if (areCopies(added, sources)) {
      const from = shotsInWords(sources.map(({ id }) => placeOf(before, id)), 'was copied', 'were copied')
      return `${from} to ${places.length === 1 ? 'place' : 'places'} ${listed(places)} of ${after.shots.length}.`
    }
    return `${shotsInWords(places, 'was added', 'were added')}.`
  }
  if (added.length > 0) return `The board has ${after.shots.length === 1 ? '1 shot' : `${after.shots.length} shots`} now.`
  const numbers = gone.map(({ id }) => placeOf(before, id))
  const grown = after.shots.find((shot) => shot.seconds !== lengthIn(before, shot.id))
  if (sameLength && grown) {
    const all = [placeOf(before, grown.id), ...numbers].toSorted((one, other) => one - other)
    return `${shotsInWords(all, 'was merged', 'were merged')} into shot ${placeOf(after, grown.id)}, ${inSeconds(grown.seconds)}.`
  }
  return `${shotsInWords(numbers, 'was deleted', 'were deleted')}.`
}

/** Whether shots are what others are, but for their names. Shots without a word are new ones, which are all alike. */
function areCopies(shots: readonly Shot[], of: readonly Shot[]): boolean {
  const worded = shots.every(({ prompt, notes, still }) => prompt !== '' || notes !== '' || still !== undefined)
  return worded && shots.length === of.length && shots.every((shot, index) => JSON.stringify({ ...shot, id: null }) === JSON.stringify({ ...of[index], id: null }))
}

function orderInWords(before: Board, after: Board, handled: ReadonlySet<ShotId>): string | null {
  if (before.shots.every(({ id }, index) => id === after.shots[index]?.id)) return null
  const moved = [handled, ...before.shots.map(({ id }) => new Set([id]))].find((some) => sameOrder(before, after, some))
  if (!moved) return 'The shots are in another order.'
  const ids = before.shots.filter(({ id }) => moved.has(id)).map(({ id }) => id)
  const from = shotsInWords(ids.map((id) => placeOf(before, id)), 'moved', 'moved')
  const places = ids.map((id) => placeOf(after, id))
  return `${from} to ${places.length === 1 ? 'place' : 'places'} ${listed(places)} of ${after.shots.length}.`
}

function lengthsInWords(before: Board, after: Board): string | null {
  const changed = after.shots.filter((shot) => shot.seconds !== lengthIn(before, shot.id))
  const [first, second] = changed
  if (!first) return null
  const place = placeOf(after, first.id)
  if (!second) return `Shot ${place} is now ${inSeconds(first.seconds)}.`
  if (changed.length === 2 && placeOf(after, second.id) === place + 1 && secondsOf(before.shots) === secondsOf(after.shots)) {
    const cut = secondsOf(after.shots.slice(0, place))
    return `The cut after shot ${place} moved to ${inSeconds(cut)}: shot ${place} is ${inSeconds(first.seconds)}, shot ${place + 1} is ${inSeconds(second.seconds)}.`
  }
  return `The shots are now ${listed(after.shots.map(({ seconds }) => seconds))} seconds.`
}

/** Whether the other shots stand in the same order once some are taken out. */
function sameOrder(before: Board, after: Board, out: ReadonlySet<ShotId>): boolean {
  const rest = (board: Board): string => board.shots.filter(({ id }) => !out.has(id)).map(({ id }) => id).join(' ')
  return rest(before) === rest(after)
}

/** Where a shot stands, from 1; 0 where it does not. */
function placeOf(board: Board, id: ShotId): number {
  return board.shots.findIndex((shot) => shot.id === id) + 1
}

function lengthIn(board: Board, id: ShotId): number | undefined {
  return board.shots.find((shot) => shot.id === id)?.seconds
}

function shotsInWords(numbers: readonly number[], one: string, several: string): string {
  return numbers.length === 1 ? `Shot ${listed(numbers)} ${one}` : `Shots ${listed(numbers)} ${several}`
}
