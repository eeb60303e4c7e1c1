import type { OrderId } from '../../../shared/domain/order.ts'
import type { ImageId } from '../../../shared/domain/storyboard.ts'
import type { AnimaticOptions } from '../animatic/options.ts'
import type { AnimaticPlan } from '../animatic/plan.ts'
import type { Samples } from '../media/samples.ts'
import type { FilmSize } from './film-size.ts'
import type { FontRule } from './fonts-of-page.ts'

/** All that a film is made of, as it goes to the worker that makes it. */
export interface FilmJob {
  readonly plan: AnimaticPlan
  readonly options: AnimaticOptions
  readonly size: FilmSize
  /** As long as the plan. */
  readonly samples: Samples
  /** The stills of the plan; one that is missing gives way to its card. */
  readonly stills: ReadonlyMap<ImageId, ImageBitmap>
  /** The files of the takes of the plan, whole. */
  readonly takes: ReadonlyMap<OrderId, Blob>
  readonly fonts: readonly FontRule[]
}

/** What the worker tells: how far it is, then the film; or why there is none. */
export type FilmNews = { readonly is: 'drawn'; readonly frames: number } | { readonly is: 'made'; readonly film: ArrayBuffer } | { readonly is: 'failed'; readonly reason: string }
