import { isOver, type Render } from '../../../../shared/domain/job.ts'
import type { BoardId } from '../../../../shared/domain/storyboard.ts'

/** The finished takes of a board, newest first, out of every render, newest first. */
export function takesOf(renders: readonly Render[], boardId: BoardId): readonly Render[] {
  return renders.filter(({ order, stage }) => order.board.id === boardId && stage.at === 'stored')
}

/** Which take of its board a render is, from 1. */
export function takeNumber(takes: readonly Render[], take: Render): number {
  return takes.length - takes.findIndex(({ order }) => order.id === take.order.id)
}

/** The newest render of a board that is on its way. */
export function onItsWay(renders: readonly Render[], boardId: BoardId): Render | null {
  return renders.find((render) => render.order.board.id === boardId && !isOver(render)) ?? null
}

/** How far a render is. `share` from 0 to 1; null where nobody can say. */
export interface Progress {
  readonly words: string
  readonly share: number | null
}

export function progressOf({ stage }: Render): Progress {
  switch (stage.at) {
    case 'ordered':
    case 'sending':
      return { words: 'Sending the order', share: null }
    case 'rendering': {
      if (stage.queued) return { words: 'Waiting in the queue', share: null }
      if (stage.progress === null) return { words: 'Rendering', share: null }
      return { words: `Rendering, ${Math.round(stage.progress)} %`, share: stage.progress / 100 }
    }
    case 'downloading':
      return { words: 'Fetching the clip', share: stage.totalBytes ? Math.min(1, stage.receivedBytes / stage.totalBytes) : null }
    case 'stored':
    case 'failed':
    case 'attention':
      return { words: '', share: 1 }
  }
}
