import type { Choice } from '../../../../shared/domain/decision.ts'
import type { Candidate, Evidence, JobId, Stage } from '../../../../shared/domain/job.ts'
import { inCredits } from '../../../../shared/domain/units.ts'
import { dayAndTime } from '../../ui/when.ts'

/** How much of a job's id tells it from others. */
const NAME_LENGTH = 8

const LIKENESS: Readonly<Record<Candidate['likeness'], string>> = {
  same: 'asks for the same',
  alike: 'same prompt, other settings',
  unknown: 'what it asks for is not known',
}

/** The beginning of a job's id, as Apiframe's own list shows it. */
export function jobName(id: JobId): string {
  return id.slice(0, NAME_LENGTH)
}

/** When the list was looked at, and how far back. */
export function lookWords({ lookedAt, from, trouble }: Evidence): string {
  return trouble === null ? `Looked on ${dayAndTime(lookedAt)} at your jobs since ${dayAndTime(from)}.` : `Tried to look on ${dayAndTime(lookedAt)}.`
}

/** A job that may be the order's: which, since when, where it stands, what it costs, how like it is. */
export function jobWords({ jobId, createdAt, status, credits, likeness }: Candidate): string {
  const facts = [
    `Job ${jobName(jobId)}`,
    createdAt === null ? 'time not known' : dayAndTime(createdAt),
    status.toLowerCase(),
    credits === null ? 'cost not known' : inCredits(credits),
    LIKENESS[likeness],
  ]
  return facts.join(' · ')
}

/** A button and what pressing it does. */
export function choiceWords(is: Exclude<Choice['is'], 'this-one'>, stage: Stage): { readonly label: string; readonly title: string } {
  if (is === 'never-arrived') return { label: 'It never arrived', title: 'Ends this order without a clip. Cannot be undone.' }
  const jobKnown = stage.at === 'attention' && stage.jobId !== null
  return { label: 'Look again', title: jobKnown ? 'Asks Apiframe for the clip once more.' : 'Looks for this order among your jobs once more. Sends nothing.' }
}
