import type { ModelSpec } from './spec.ts'

/** Kling 2.6. Source: Apiframe's OpenAPI document (July 2026); release, strength and wait from its guide to the Kling versions. */
export const KLING_2_6 = {
  name: 'Kling 2.6',
  released: '2025-12-03',
  strength: 'One take with synchronised sound',
  duration: { kind: 'fixed', choices: [5, 10] },
  modes: [],
  aspectRatios: ['16:9', '9:16', '1:1'],
  startImage: 'optional',
  endImage: null,
  audio: true,
  guidance: false,
  multiShot: null,
  promptMax: 2500,
  negativePromptMax: 2500,
  usualWait: 135,
} as const satisfies ModelSpec
