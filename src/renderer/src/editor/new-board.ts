import { isSameBoard } from '../../../shared/domain/backup.ts'
import { type Board, BoardIdSchema, type Project, type Settings, type Shot, ShotIdSchema } from '../../../shared/domain/storyboard.ts'

const SETTINGS: Settings = {
  mode: 'pro',
  audio: true,
  aspectRatio: '16:9',
  negativePrompt: '',
  guidance: null,
  takeSeconds: 5,
  startImage: null,
  endImage: null,
}

/** A shot with nothing in it yet. */
export function newShot(seconds = 3): Shot {
  return { id: ShotIdSchema.parse(crypto.randomUUID()), seconds, prompt: '', notes: '' }
}

/** An empty board: one shot of 5 seconds on Kling 3.0. */
export function newBoard(name: string): Board {
  return {
    id: BoardIdSchema.parse(crypto.randomUUID()),
    name,
    model: 'kling-3.0',
    settings: SETTINGS,
    shots: [newShot(5)],
  }
}

/** The same plan as a board of its own, with ids of its own. */
export function copyOf(board: Board, name: string): Board {
  return {
    ...board,
    id: BoardIdSchema.parse(crypto.randomUUID()),
    name: name.slice(0, 120),
    shots: board.shots.map((shot) => ({ ...shot, id: ShotIdSchema.parse(crypto.randomUUID()) })),
  }
}

/** A board with the stills that its shots have on another state of it: an order is without them. */
export function withStillsOf(board: Board, other: Board | undefined): Board {
  const stills = new Map(other?.shots.map(({ id, still }) => [id, still]))
  return {
    ...board,
    shots: board.shots.map((shot) => {
      const still = shot.still ?? stills.get(shot.id)
      return still ? { ...shot, still } : shot
    }),
  }
}

/** What of some boards a project does not hold yet: those it knows as they are are left out, those that differ become boards of their own. */
export function boardsToAdd(project: Project, boards: readonly Board[], from: string): readonly Board[] {
  const known = new Map(project.boards.map((board) => [board.id, board]))
  return boards.flatMap((board) => {
    const twin = known.get(board.id)
    if (!twin) return [board]
    return isSameBoard(twin, board) ? [] : [copyOf(board, `${board.name.slice(0, 119 - from.length - 2)} (${from})`)]
  })
}
