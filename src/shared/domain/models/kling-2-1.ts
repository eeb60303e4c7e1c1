import type { ModelSpec } from './spec.ts'

/**
 * Kling 2.1, image to video only. Source: Apiframe's OpenAPI document (July 2026); release, strength and wait from
 * its guide to the Kling versions; the need of a start image and of pro mode for an end image from other hosts.
 */
export const KLING_2_1 = {
  name: 'Kling 2.1',
  released: '2025-05',
  strength: 'Animates an image; end-frame control in Pro',
  duration: { kind: 'fixed', choices: [5, 10] },
  modes: ['standard', 'pro'],
  aspectRatios: [],
  startImage: 'needed',
  endImage: { onlyMode: 'pro', withSeveralShots: true },
  audio: false,
  guidance: false,
  multiShot: null,
  promptMax: 2500,
  negativePromptMax: 2500,
  usualWait: 120,
} as const satisfies ModelSpec
