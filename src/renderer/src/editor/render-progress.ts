import type { Render } from '../../../shared/domain/job.ts'
import { specOf } from '../../../shared/domain/models/catalogue.ts'
import { keptOf } from './kept-words.ts'
import { clock, type Timestamp } from '../../../shared/domain/units.ts'

/** The most that a guess by time may show: only the server says that a render is done. */
const GUESS_MAX = 95

/**
 * How far a render is, 0 to 100: what the server says, else the time spent against the model's usual wait; null where
 * neither is known. A download counts from 0 again.
 */
export function progressOf({ order, stage, acceptedAt }: Render, now: Timestamp): number | null {
  if (stage.at === 'downloading') {
    return stage.totalBytes ? Math.min(100, Math.round((100 * stage.receivedBytes) / stage.totalBytes)) : null
  }
  if (stage.at !== 'rendering') return null
  if (stage.progress !== null) return stage.progress
  const { usualWait } = specOf(order.board.model)
  if (usualWait === null || acceptedAt === null) return null
  return Math.min(GUESS_MAX, Math.max(0, Math.round((now - acceptedAt) / 10 / usualWait)))
}

/** Where a render stands, in a few words. */
export function stageWords(render: Render, now: Timestamp): string {
  const { order, stage, acceptedAt } = render
  switch (stage.at) {
    case 'ordered':
      return stage.trouble ?? 'Signed, about to be sent'
    case 'sending':
      return stage.trouble ?? 'Sending'
    case 'looking':
      return stage.trouble ?? 'Looking for its job at Apiframe'
    case 'rendering':
      return stage.trouble ?? (stage.queued ? 'Queued' : waitingWords(order.board.model, acceptedAt, order.practice, now))
    case 'downloading':
      return downloadWords(stage, keptOf(render, now)?.words)
    case 'stored':
      return 'Ready'
    case 'failed':
      return stage.failure.sentence
    case 'attention':
      return stage.sentence
  }
}

function downloadWords({ trouble, queued }: Extract<Render['stage'], { at: 'downloading' }>, kept: string | undefined): string {
  if (trouble !== null) return kept === undefined ? trouble : `${trouble} It is ${kept}.`
  const doing = queued ? 'Waiting for its turn to download' : 'Downloading'
  return kept === undefined ? doing : `${doing}, ${kept}`
}

function waitingWords(model: Parameters<typeof specOf>[0], acceptedAt: Timestamp | null, practice: boolean, now: Timestamp): string {
  const { usualWait } = specOf(model)
  const spent = acceptedAt === null ? 0 : Math.max(0, Math.round((now - acceptedAt) / 1_000))
  if (practice || usualWait === null) return `Rendering, ${clock(spent)} so far`
  if (spent > usualWait) return `Rendering, ${clock(spent)}: longer than usual`
  return `Rendering, ${clock(spent)} of about ${clock(usualWait)}`
}
