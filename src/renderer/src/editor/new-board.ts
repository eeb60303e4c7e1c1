import { type Board, BoardIdSchema, type Settings, type Shot, ShotIdSchema } from '../../../shared/domain/storyboard.ts'

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
