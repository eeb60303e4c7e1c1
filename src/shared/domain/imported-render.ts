import { type Render, RenderSchema } from './job.ts'

/** A render that may come from another machine: one that has ended for good, so that nothing can ever be sent for it. */
export const ImportedRenderSchema = RenderSchema.refine(isFinished)

/** Whether a render has ended with a clip or without one. */
export function isFinished({ stage }: Render): boolean {
  return stage.at === 'stored' || stage.at === 'failed'
}
