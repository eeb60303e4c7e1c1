import { z } from 'zod'
import { type ImageRef, ImageRefSchema } from '../storyboard.ts'
import refs from './sample-stills.json' with { type: 'json' }

/** The stills of the sample board, in the order of its shots. Their bytes ship with the page: `media/sample-stills.ts`. */
export const SAMPLE_STILLS: readonly ImageRef[] = z.array(ImageRefSchema).readonly().parse(refs)
