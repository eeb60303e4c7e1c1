import { MAX_SHOT_SECONDS, MAX_SHOTS } from '../../../../shared/domain/models/catalogue.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'

/** What is shared out among boards. `begins`: a board begins with it in any case. */
interface Piece {
  readonly seconds: Seconds
  readonly begins?: boolean
}

/** What a board has already. */
interface Filled {
  readonly shots: number
  readonly seconds: Seconds
}

/** Shots in portions that are a board each: no more shots and no more seconds than a clip has. */
export function portioned<Shot extends Piece>(shots: readonly Shot[]): readonly (readonly Shot[])[] {
  const portions: (readonly Shot[])[] = []
  let rest = shots
  while (rest.length > 0) {
    const count = Math.max(1, fitting(rest, { shots: 0, seconds: 0 }))
    portions.push(rest.slice(0, count))
    rest = rest.slice(count)
  }
  return portions
}

/** How many of the first shots still fit on a board that has something already. */
export function fitting(shots: readonly Piece[], filled: Filled): number {
  let { seconds } = filled
  const over = shots.findIndex((shot, index) => {
    seconds += shot.seconds
    return filled.shots + index >= MAX_SHOTS || seconds > MAX_SHOT_SECONDS || (shot.begins === true && filled.shots + index > 0)
  })
  return over < 0 ? shots.length : over
}
