import type { Failure } from '../../shared/domain/job.ts'
import { type Credits, inCredits } from '../../shared/domain/units.ts'
import type { JobReport } from '../apiframe/outcome.ts'

/** The end of a practice order whose studio does not know it any more: it remembers a job for a day. */
export const PRACTICE_FORGOTTEN: Failure = {
  kind: 'failed',
  sentence: 'The practice studio was closed before the clip was made. Render again.',
}

/** A job's end without a clip. */
export type JobEnd = Extract<JobReport, { kind: 'failed' | 'cancelled' | 'completed-without-file' }>

/** What is journaled of a job that ended without a clip. */
export function failureOf(report: JobEnd): { readonly failure: Failure; readonly charged: Credits | null } {
  const { charged } = report
  switch (report.kind) {
    case 'failed': {
      const said = report.text === '' ? '' : ` It says: “${report.text}”.`
      const [kind, what, next] = report.refused
        ? (['refused', 'refused to make', 'Change the prompt and render again.'] as const)
        : (['failed', 'could not make', 'Render again.'] as const)
      return { charged, failure: { kind, sentence: `Apiframe ${what} this clip.${said} ${refund(charged)} ${next}` } }
    }
    case 'cancelled':
      return { charged, failure: { kind: 'cancelled', sentence: `The job was cancelled at Apiframe. ${costOfCancelled(charged)}` } }
    case 'completed-without-file':
      break
  }
  return { charged, failure: expired(charged) }
}

/** The end of a clip that was made, and that the service no longer has. */
export function expired(charged: Credits | null): Failure {
  const cost = charged === null ? 'It was charged as made.' : `It cost ${inCredits(charged)}.`
  return { kind: 'expired', sentence: `Apiframe keeps a finished clip for 24 hours, and this one is gone. ${cost}` }
}

/** Apiframe promises a refund for failed jobs alone, so a cancelled one is told as far as it is known. */
function costOfCancelled(charged: Credits | null): string {
  if (charged === 0) return 'Nothing was charged.'
  const known = charged === null ? 'Whether it was charged is not known' : `It reads as charged with ${inCredits(charged)}`
  return `${known}: look at your jobs at Apiframe.`
}

/** Apiframe refunds failed jobs in full; their cost reads 0 then (its documentation). */
function refund(charged: Credits | null): string {
  if (charged === 0) return 'Nothing was charged.'
  const cost = charged === null ? '' : ` of ${inCredits(charged)}`
  return `Apiframe refunds the charge${cost} in full.`
}
