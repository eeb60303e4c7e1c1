import type { Render } from '../../../shared/domain/job.ts'
import type { MissingClip } from '../../../shared/domain/missing-clip.ts'
import type { Timestamp } from '../../../shared/domain/units.ts'
import { momentInWords } from './kept-words.ts'

/** What is wrong with a clip's file. */
export function missingSentence(why: MissingClip['why']): string {
  if (why === 'gone') return 'Its file was deleted or moved. The order, its price and its shots are all here.'
  return 'Its file was changed or cut short since it was stored. When the clip comes back, the changed file is kept beside it.'
}

/** Whether the service can be expected to have the clip; it is asked all the same. */
export function whereElse({ order, keptUntil }: Render, now: Timestamp): string {
  if (order.practice) return 'The practice studio keeps a clip for a day.'
  if (keptUntil === null) return 'Apiframe keeps a finished clip for 24 hours.'
  const moment = momentInWords(keptUntil, now)
  return keptUntil > now ? `Apiframe keeps it until ${moment}.` : `Apiframe kept it until ${moment}, so it is probably gone there.`
}
