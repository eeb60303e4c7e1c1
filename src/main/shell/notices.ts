import { isOver, type Render, type Stage } from '../../shared/domain/job.ts'

/** A notification of the system: never a prompt, because it stands on a screen that others may see. */
export interface Notice {
  readonly title: string
  readonly body: string
}

/** What there is to tell when a render goes from one stage to another; null where nobody has waited for it: it came in with its end. */
export function noticeFor(before: Stage['at'] | null, { order, stage }: Render): Notice | null {
  if (before === null || before === stage.at) return null
  const what = `${order.board.name}, take ${order.take}`
  switch (stage.at) {
    case 'stored':
      return { title: 'The clip is ready', body: what }
    case 'failed':
      return { title: 'The render failed', body: `${what}. ${stage.failure.sentence}` }
    case 'attention':
      return { title: 'A render needs you', body: `${what}. ${stage.sentence}` }
    case 'ordered':
    case 'sending':
    case 'looking':
    case 'rendering':
    case 'downloading':
      return null
  }
}

/** How far everything that runs is, from 0 to 1; `unknown` where it runs and nobody says how far; null where nothing runs. */
export function taskbarProgress(renders: readonly Render[]): number | 'unknown' | null {
  const running = renders.filter((render) => !isOver(render))
  if (running.length === 0) return null
  const known = running.flatMap(({ stage }) => shareOf(stage) ?? [])
  return known.length === 0 ? 'unknown' : known.reduce((sum, share) => sum + share, 0) / running.length
}

/** Downloading is the last tenth: rendering takes minutes where it takes seconds. */
function shareOf(stage: Stage): number | null {
  if (stage.at === 'rendering') return stage.progress === null ? null : (stage.progress / 100) * 0.9
  if (stage.at === 'downloading') return 0.9 + (stage.totalBytes === null || stage.totalBytes === 0 ? 0 : Math.min(1, stage.receivedBytes / stage.totalBytes) * 0.1)
  return null
}
