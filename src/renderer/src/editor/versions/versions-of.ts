import type { Render } from '../../../../shared/domain/job.ts'
import type { Board, BoardId, Shot, ShotId } from '../../../../shared/domain/storyboard.ts'
import type { Timestamp } from '../../../../shared/domain/units.ts'

/** The words of a shot as a take was made from them. */
export interface Version {
  /** The takes that were made from exactly these words, the newest first. */
  readonly takes: readonly { readonly take: number; readonly practice: boolean; readonly signedAt: Timestamp }[]
  readonly prompt: string
  /** Whether the board's style or cast, which are sent with them, were others than they are now. */
  readonly otherwise: boolean
}

/**
 * The words that a shot's takes were made from, the newest first, out of every render, newest first. A shot of an order is
 * today's by its id: a shot that was deleted has none here, and its words are in the take's own board.
 */
export function versionsOf(renders: readonly Render[], board: Board, shotId: ShotId): readonly Version[] {
  const versions: Version[] = []
  for (const { order, prompt } of made(renders, board.id, shotId)) {
    const take = { take: order.take, practice: order.practice, signedAt: order.signedAt }
    const otherwise = sharedWords(order.board) !== sharedWords(board)
    const place = versions.findIndex((other) => other.prompt === prompt && other.otherwise === otherwise)
    const same = versions[place]
    if (same) versions[place] = { ...same, takes: [...same.takes, take] }
    else versions.push({ takes: [take], prompt, otherwise })
  }
  return versions
}

function made(renders: readonly Render[], boardId: BoardId, shotId: ShotId): readonly (Pick<Render, 'order'> & Pick<Shot, 'prompt'>)[] {
  return renders.flatMap(({ order, stage }) => {
    const shot = order.board.id === boardId && stage.at === 'stored' ? order.board.shots.find(({ id }) => id === shotId) : undefined
    return shot ? [{ order, prompt: shot.prompt }] : []
  })
}

function sharedWords({ style, cast }: Board): string {
  return JSON.stringify([style ?? '', cast ?? []])
}
