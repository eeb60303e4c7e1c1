import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likenessOf } from '../../src/main/apiframe/same-order.ts'
import { bodyFor, encodeBody, type WireBody } from '../../src/main/apiframe/wire.ts'
import { boardOf } from '../contract/boards.ts'

const BOARD = boardOf('kling-3.0', [['A harbour', 2], ['A gull', 3]], { negativePrompt: 'fog' })
const OURS: WireBody = bodyFor(BOARD, { startImageUrl: null, endImageUrl: null })
const BYTES = encodeBody(OURS)

function likeness(input: unknown): string {
  return likenessOf(BYTES, input)
}

describe('a job’s input', () => {
  it.each([
    ['as it was sent', OURS],
    ['in another order of keys', { klingParams: Object.fromEntries(Object.entries(OURS.klingParams).toReversed()), model: OURS.model, prompt: OURS.prompt }],
    ['with the parameters beside the prompt', { prompt: OURS.prompt, model: OURS.model, ...OURS.klingParams }],
    ['without the model, which the job itself names', { prompt: OURS.prompt, klingParams: OURS.klingParams }],
    ['with words of the service’s own', { ...OURS, webhook: null, klingParams: { ...OURS.klingParams, seed_used: 7 } }],
    ['with nothing where we left something out', { ...OURS, klingParams: { ...OURS.klingParams, guidance_scale: null } }],
    ['with the shots written in another way', { ...OURS, klingParams: { ...OURS.klingParams, multi_prompt: '[ {"duration":2, "prompt":"A harbour"}, {"prompt":"A gull","duration":3} ]' } }],
  ])('is the same %s', (_how, input) => {
    expect(likeness(input)).toBe('same')
  })

  it.each([
    ['another length', { duration: 6 }],
    ['another mode', { mode: 'pro' }],
    ['sound', { generate_audio: true }],
    ['an image', { start_image: 'https://cdn.apiframe.ai/a.jpg' }],
    ['other shots', { multi_prompt: JSON.stringify([{ prompt: 'A harbour', duration: 3 }, { prompt: 'A gull', duration: 2 }]) }],
    ['no shots', { multi_prompt: undefined }],
    ['no negative prompt', { negative_prompt: undefined }],
  ])('is only alike with %s', (_what, change) => {
    expect(likeness({ ...OURS, klingParams: { ...OURS.klingParams, ...change } })).toBe('alike')
  })

  it('is another’s with another prompt or model', () => {
    expect(likeness({ ...OURS, prompt: 'A lighthouse' })).toBe('other')
    expect(likeness({ ...OURS, model: 'kling-2.6' })).toBe('other')
  })

  it.each([undefined, null, 'text', 7, [], {}, { prompt: 7 }, { prompt: OURS.prompt, klingParams: 'x' }])('is unknown where there is none to read: %j', (input) => {
    expect(likeness(input)).toBe('unknown')
  })

  it('compares whatever a service says without ever throwing, and takes nothing foreign for the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(['unknown', 'other', 'alike']).toContain(likeness(input))
      }),
    )
  })

  it('is unknown where our own bytes cannot be read', () => {
    expect(likenessOf(Buffer.from('{}'), OURS)).toBe('unknown')
  })
})
