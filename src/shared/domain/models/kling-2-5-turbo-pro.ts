import type { ModelSpec } from './spec.ts'

/** Kling 2.5 Turbo Pro. Source: Apiframe's OpenAPI document (July 2026); release, strength and wait from its guide to the Kling versions. */
export const KLING_2_5_TURBO_PRO = {
  name: 'Kling 2.5 Turbo Pro',
  released: '2025-09-23',
  strength: 'Fast and cheap: iterate on a prompt',
  duration: { kind: 'fixed', choices: [5, 10] },
  modes: [],
  aspectRatios: ['16:9', '9:16', '1:1'],
  startImage: 'optional',
  endImage: { onlyMode: null, withSeveralShots: true },
  audio: false,
  guidance: true,
  multiShot: null,
  promptMax: 2500,
  negativePromptMax: 2500,
  usualWait: 90,
} as const satisfies ModelSpec
