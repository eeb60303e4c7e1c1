import { z } from 'zod'
import { JobIdSchema, type Render } from './job.ts'

/**
 * What the user may say of an order that needs a decision. `look-again`: look for its job once more, or ask for its clip
 * once more. `this-one`: this job is it. `never-arrived`: the order ends, as far as known uncharged.
 */
export const ChoiceSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('look-again') }).readonly(),
  z.strictObject({ is: z.literal('this-one'), jobId: JobIdSchema }).readonly(),
  z.strictObject({ is: z.literal('never-arrived') }).readonly(),
])
export type Choice = z.infer<typeof ChoiceSchema>

/** The choices that a render leaves to the user: none unless it is at `attention`. Where the job is known, its end is the service's word. */
export function offeredChoices({ stage }: Render): readonly Choice[] {
  if (stage.at !== 'attention') return []
  if (stage.jobId !== null) return [{ is: 'look-again' }]
  const candidates = stage.evidence?.candidates ?? []
  return [...candidates.map(({ jobId }): Choice => ({ is: 'this-one', jobId })), { is: 'look-again' }, { is: 'never-arrived' }]
}

/** Whether a choice is among those that are offered. */
export function isOffered(render: Render, choice: Choice): boolean {
  return offeredChoices(render).some((offered) => offered.is === choice.is && (offered.is !== 'this-one' || choice.is !== 'this-one' || offered.jobId === choice.jobId))
}

/** Whether money hangs on the user's decision, so that the render may not be taken out of the list before it. */
export function isUndecided(render: Render): boolean {
  return isOffered(render, { is: 'never-arrived' })
}
