import type { z } from 'zod'
import { FinishedStageSchema, type Render, RenderSchema } from './job.ts'

/** A render that may come from another machine: one that has ended for good, so that nothing can ever be sent for it. */
export const ImportedRenderSchema = RenderSchema.unwrap().extend({ stage: FinishedStageSchema }).readonly()
export type ImportedRender = z.infer<typeof ImportedRenderSchema>

/** Whether a render has ended with a clip or without one. */
export function isFinished(render: Render): render is ImportedRender {
  return render.stage.at === 'stored' || render.stage.at === 'failed'
}
