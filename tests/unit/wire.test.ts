import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFor, encodeBody, type Uploads } from '../../src/main/apiframe/wire.ts'
import type { ModelId } from '../../src/shared/domain/models/catalogue.ts'
import { type Board, clipSeconds, imagesInClip } from '../../src/shared/domain/storyboard.ts'
import { boardOf, IMAGE, legalBoards } from '../contract/boards.ts'

const NO_IMAGES: Uploads = { startImageUrl: null, endImageUrl: null }
const START = 'https://cdn.apiframe.ai/start.jpg'
const END = 'https://cdn.apiframe.ai/end.jpg'

function sent(board: Board, uploads: Uploads = NO_IMAGES): string {
  return encodeBody(bodyFor(board, uploads)).toString('utf8')
}

function uploadsFor(board: Board): Uploads {
  const { start, end } = imagesInClip(board)
  return { startImageUrl: start ? START : null, endImageUrl: end ? END : null }
}

/** Apiframe's OpenAPI document (July 2026), column by column. */
const KEYS: Readonly<Record<ModelId, readonly string[]>> = {
  'kling-2.1': ['duration', 'mode', 'start_image', 'end_image', 'negative_prompt'],
  'kling-2.1-master': ['duration', 'aspect_ratio', 'start_image', 'negative_prompt'],
  'kling-2.5-turbo-pro': ['duration', 'aspect_ratio', 'start_image', 'end_image', 'negative_prompt', 'guidance_scale'],
  'kling-2.6': ['duration', 'aspect_ratio', 'start_image', 'generate_audio', 'negative_prompt'],
  'kling-3.0': ['duration', 'mode', 'aspect_ratio', 'start_image', 'end_image', 'generate_audio', 'negative_prompt', 'multi_prompt'],
}

describe('the exact body of an order', () => {
  it('asks Kling 3.0 for several shots by a string of JSON', () => {
    const board = boardOf('kling-3.0', [['Wide shot of a harbour at dawn', 4], ['A gull lands on a "rusty" bollard', 3]], {
      mode: 'pro',
      audio: true,
    })
    expect(sent(board)).toBe(
      String.raw`{"prompt":"Wide shot of a harbour at dawn / A gull lands on a \"rusty\" bollard","model":"kling-3.0","klingParams":{"duration":7,"mode":"pro","aspect_ratio":"16:9","generate_audio":true,"multi_prompt":"[{\"prompt\":\"Wide shot of a harbour at dawn\",\"duration\":4},{\"prompt\":\"A gull lands on a \\\"rusty\\\" bollard\",\"duration\":3}]"}}`,
    )
  })

  it('asks Kling 3.0 for one shot without multi_prompt, from image to image', () => {
    const board = boardOf('kling-3.0', [['The tide comes in', 15]], { mode: '4k', startImage: IMAGE, endImage: IMAGE, guidance: 0.5 })
    expect(sent(board, { startImageUrl: START, endImageUrl: END })).toBe(
      '{"prompt":"The tide comes in","model":"kling-3.0","klingParams":{"duration":15,"mode":"4k","start_image":"https://cdn.apiframe.ai/start.jpg","end_image":"https://cdn.apiframe.ai/end.jpg","generate_audio":false}}',
    )
  })

  it('asks Kling 2.6 for the first shot alone, and says whether it has sound', () => {
    const board = boardOf('kling-2.6', [['A choir sings', 4], ['The doors open', 4]], {
      audio: true,
      takeSeconds: 10,
      aspectRatio: '9:16',
      negativePrompt: 'blur',
      mode: 'pro',
    })
    expect(sent(board)).toBe(
      '{"prompt":"A choir sings","model":"kling-2.6","klingParams":{"duration":10,"aspect_ratio":"9:16","generate_audio":true,"negative_prompt":"blur"}}',
    )
  })

  it('asks Kling 2.5 Turbo Pro with guidance', () => {
    const board = boardOf('kling-2.5-turbo-pro', [['Rain on glass', 5]], { guidance: 0, audio: true, aspectRatio: '1:1' })
    expect(sent(board)).toBe(
      '{"prompt":"Rain on glass","model":"kling-2.5-turbo-pro","klingParams":{"duration":5,"aspect_ratio":"1:1","guidance_scale":0}}',
    )
  })

  it('asks Kling 2.1 Master without mode or end image', () => {
    const board = boardOf('kling-2.1-master', [['A lone rider', 5]], { mode: '4k', startImage: IMAGE, endImage: IMAGE })
    expect(sent(board, { startImageUrl: START, endImageUrl: null })).toBe(
      '{"prompt":"A lone rider","model":"kling-2.1-master","klingParams":{"duration":5,"start_image":"https://cdn.apiframe.ai/start.jpg"}}',
    )
  })

  it('asks Kling 2.1 by mode and images', () => {
    const board = boardOf('kling-2.1', [['The sail fills', 5]], { mode: 'pro', startImage: IMAGE, endImage: IMAGE, takeSeconds: 10 })
    expect(sent(board, { startImageUrl: START, endImageUrl: END })).toBe(
      '{"prompt":"The sail fills","model":"kling-2.1","klingParams":{"duration":10,"mode":"pro","start_image":"https://cdn.apiframe.ai/start.jpg","end_image":"https://cdn.apiframe.ai/end.jpg"}}',
    )
  })

  it('keeps the summary of six long shots within 200 characters, at whole words', () => {
    const long = 'A very long description of what is seen in this shot '.repeat(9).trim()
    const { prompt } = bodyFor(boardOf('kling-3.0', Array.from({ length: 6 }, () => [long, 2] as const)), NO_IMAGES)
    expect(prompt).toBe(Array.from({ length: 6 }, () => 'A very long description of').join(' / '))
  })
})

describe('any legal board on any model', () => {
  it('says only what its model takes, all of it in order', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(legalBoards, (board) => {
        const { prompt, klingParams } = bodyFor(board, uploadsFor(board))
        for (const key of Object.keys(klingParams)) {
          expect(KEYS[board.model]).toContain(key)
          seen.add(`${board.model} ${key}`)
        }
        expect(prompt.length).toBeGreaterThan(0)
        expect(klingParams.duration).toBe(clipSeconds(board))
        expect('generate_audio' in klingParams).toBe(board.model === 'kling-2.6' || board.model === 'kling-3.0')
        expect('start_image' in klingParams && 'aspect_ratio' in klingParams).toBe(false)
      }),
      { numRuns: 2000 },
    )
    // The other half of the promise: nothing that a model takes is always left out.
    expect([...seen].toSorted()).toEqual(Object.entries(KEYS).flatMap(([model, keys]) => keys.map((key) => `${model} ${key}`)).toSorted())
  })

  it('sends multi_prompt for several shots of Kling 3.0 only, adding up to the duration, and never an end image with it', () => {
    fc.assert(
      fc.property(legalBoards, (board) => {
        const { prompt, klingParams } = bodyFor(board, uploadsFor(board))
        const several = board.model === 'kling-3.0' && board.shots.length > 1
        expect('multi_prompt' in klingParams).toBe(several)
        if (!several) return
        const shots: readonly { readonly prompt: string; readonly duration: number }[] = JSON.parse(klingParams.multi_prompt ?? '')
        expect(shots).toEqual(board.shots.map((shot) => ({ prompt: shot.prompt, duration: shot.seconds })))
        expect(shots.reduce((sum, shot) => sum + shot.duration, 0)).toBe(klingParams.duration)
        expect(klingParams).not.toHaveProperty('end_image')
        expect(prompt.length).toBeLessThanOrEqual(200)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what must never reach the wire', () => {
  it('throws on a board that its model would refuse', () => {
    expect(() => bodyFor(boardOf('kling-3.0', [['', 5]]), NO_IMAGES)).toThrow('prompt-empty')
    expect(() => bodyFor(boardOf('kling-2.1', [['The sail fills', 5]]), NO_IMAGES)).toThrow('start-image-needed')
  })

  it('throws on an image without an address, and on an address without an image', () => {
    const board = boardOf('kling-2.6', [['A choir sings', 5]], { startImage: IMAGE })
    expect(() => bodyFor(board, NO_IMAGES)).toThrow('address')
    expect(() => bodyFor(boardOf('kling-2.6', [['A choir sings', 5]]), { startImageUrl: START, endImageUrl: null })).toThrow('address')
  })
})
