import type { ModelSpec } from './spec.ts'

/** Kling 3.0. Source: Apiframe's OpenAPI document (July 2026); release, strength and wait from its guide to the Kling versions. */
export const KLING_3_0 = {
  name: 'Kling 3.0',
  released: '2026-02-05',
  strength: 'Several shots in one clip, up to 15 seconds, 4K',
  duration: { kind: 'range', min: 3, max: 15 },
  modes: ['standard', 'pro', '4k'],
  aspectRatios: ['16:9', '9:16', '1:1'],
  startImage: 'optional',
  endImage: { onlyMode: null, withSeveralShots: false },
  audio: true,
  guidance: false,
  multiShot: { maxShots: 6, minShotSeconds: 1, promptMax: 512, promptWarnFrom: 500 },
  promptMax: 2500,
  negativePromptMax: 2500,
  usualWait: 150,
} as const satisfies ModelSpec
