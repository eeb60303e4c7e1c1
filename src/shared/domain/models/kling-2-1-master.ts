import type { ModelSpec } from './spec.ts'

/**
 * Kling 2.1 Master. Source: Apiframe's OpenAPI document (July 2026); release and strength from its guide to the
 * Kling versions. The guide grants it an end image, the OpenAPI document does not: the document is believed.
 */
export const KLING_2_1_MASTER = {
  name: 'Kling 2.1 Master',
  released: '2025-05',
  strength: 'Premium quality: one hero shot',
  duration: { kind: 'fixed', choices: [5, 10] },
  modes: [],
  aspectRatios: ['16:9', '9:16', '1:1'],
  startImage: 'optional',
  endImage: null,
  audio: false,
  guidance: false,
  multiShot: null,
  promptMax: 2500,
  negativePromptMax: 2500,
  usualWait: null,
} as const satisfies ModelSpec
