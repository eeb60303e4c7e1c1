import { type CastId, CastIdSchema, type CastMember, MAX_CAST } from '../../../shared/domain/cast.ts'
import { namedIn } from '../../../shared/domain/cast-names.ts'
import { listed } from '../../../shared/domain/list-words.ts'
import { specOf } from '../../../shared/domain/models/catalogue.ts'
import { fitOf, promptLimit } from '../../../shared/domain/problems/prompt-rules.ts'
import { sentPrompt } from '../../../shared/domain/sent-prompt.ts'
import { type Board, type BoardId, type Project, type Shot, type ShotId, shotsInClip } from '../../../shared/domain/storyboard.ts'

type Cast = readonly CastMember[]

/** Somebody without name and looks yet. */
export function newMember(): CastMember {
  return { id: CastIdSchema.parse(crypto.randomUUID()), name: '', looks: '' }
}

export function hasRoom(cast: Cast): boolean {
  return cast.length < MAX_CAST
}

export function withChange(cast: Cast, id: CastId, change: Partial<Pick<CastMember, 'name' | 'looks'>>): Cast {
  return cast.map((member) => (member.id === id ? { ...member, ...change } : member))
}

export function without(cast: Cast, id: CastId): Cast {
  return cast.filter((member) => member.id !== id)
}

/** The cast with one of them this many places further down; at either end it goes no further. */
export function moved(cast: Cast, id: CastId, by: number): Cast {
  const from = cast.findIndex((member) => member.id === id)
  const member = cast[from]
  if (!member) return cast
  return without(cast, id).toSpliced(Math.max(0, from + by), 0, member)
}

/** In which shots each of the cast is named, in words: `in shots 1 and 3`, `in no shot`. */
export function whereNamed(cast: Cast, shots: readonly Shot[]): ReadonlyMap<CastId, string> {
  const named = shots.map(({ prompt }) => new Set(namedIn(cast, prompt).map(({ id }) => id)))
  return new Map(
    cast.map(({ id }) => {
      const numbers = named.flatMap((ids, index) => (ids.has(id) ? [index + 1] : []))
      return [id, numbers.length === 0 ? 'in no shot' : `in ${numbers.length === 1 ? 'shot' : 'shots'} ${listed(numbers)}`]
    }),
  )
}

/** How much of the limit is sent for a shot, in characters. */
export interface SentCount {
  readonly shotId: ShotId
  readonly number: number
  readonly length: number
  readonly max: number
  readonly fit: ReturnType<typeof fitOf>
}

/** What is sent for each shot of the clip, counted. */
export function sentCounts(board: Board): readonly SentCount[] {
  const limit = promptLimit(board, specOf(board.model))
  return shotsInClip(board).map((shot, index) => {
    const { length } = sentPrompt(board, shot)
    return { shotId: shot.id, number: index + 1, length, max: limit.max, fit: fitOf(length, limit) }
  })
}

const MOST_OFFERED = 3

/** The other boards whose style and cast can be taken over: each that has some of its own, the latest first, and no more than three. */
export function boardsToTakeFrom({ boards }: Project, boardId: BoardId): readonly Board[] {
  const own = new Map(boards.filter(({ id, style, cast }) => id !== boardId && (style !== undefined || cast)).map((board) => [JSON.stringify([board.style, board.cast]), board]))
  return [...own.values()].toReversed().slice(0, MOST_OFFERED)
}
