import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { OrderIdSchema } from '../../../src/shared/domain/order.ts'
import { test } from './launch.ts'

const ORDER = OrderIdSchema.parse('0d6f1f0e-5d4c-4f5e-9d1e-0a4c6f0b7a11')

test('an image too small for any model is refused, with what to do', async ({ room }) => {
  const answer = await room.evaluate(async () => window.room.importImage(await window.room.picture('image/png', 299, 400)))
  const why = 'it is 299 × 400 pixels, and each side must have at least 300'
  expect(answer).toEqual({ refusal: `“picture” cannot be used: ${why}. Choose a larger image.` })
})

test('an image of a shape that no model takes is refused, with what to do', async ({ room }) => {
  const answer = await room.evaluate(async () => window.room.importImage(await window.room.picture('image/jpeg', 1200, 400)))
  const why = 'it is 1200 × 400 pixels, and one side may be at most 2.5 times the other'
  expect(answer).toEqual({ refusal: `“picture” cannot be used: ${why}. Crop it, then choose it again.` })
})

test('bytes that are no image are refused, whatever they call themselves', async ({ room }) => {
  const answer = await room.evaluate(() =>
    window.room.importImage(new File([new Uint8Array(5_000).fill(7)], 'holiday.png', { type: 'image/png' })),
  )
  expect(answer).toEqual({ refusal: expect.stringContaining('“holiday.png” cannot be used: it is not an image') })
})

test('a PNG that the models take is kept byte for byte, under the SHA-256 of its bytes', async ({ room }) => {
  const { answer, file: before, kept: after } = await room.evaluate(async () => {
    // Its declared type is wrong; its bytes are what counts.
    const file = new File([await window.room.picture('image/png', 640, 480)], 'still.jpg', { type: 'image/jpeg' })
    const imported = await window.room.importImage(file)
    if ('refusal' in imported) throw new Error(imported.refusal)
    const db = await window.room.database()
    await window.room.keepImage(db, imported.ref, imported.blob)
    const kept = await window.room.imageBlob(db, imported.ref.id)
    return {
      answer: imported.ref,
      file: Array.from(new Uint8Array(await file.arrayBuffer())),
      kept: Array.from(new Uint8Array((await kept?.arrayBuffer()) ?? [])),
    }
  })
  expect(after).toEqual(before)
  const id = createHash('sha256').update(Uint8Array.from(before)).digest('hex')
  expect(answer).toEqual({ id, name: 'still.jpg', type: 'image/png', width: 640, height: 480, bytes: before.length })
})

test('an image larger than 4096 pixels becomes a JPEG of that size, in its own shape', async ({ room }) => {
  const seen = await room.evaluate(async () => {
    const imported = await window.room.importImage(await window.room.picture('image/jpeg', 6000, 4000))
    if ('refusal' in imported) throw new Error(imported.refusal)
    const { width, height } = await createImageBitmap(imported.blob)
    return { ref: imported.ref, really: { width, height, type: imported.blob.type, bytes: imported.blob.size } }
  })
  expect(seen.really).toMatchObject({ width: 4096, height: 2731, type: 'image/jpeg' })
  expect(seen.ref).toMatchObject(seen.really)
})

test('a photo that lies on its side is kept upright, without the place where it was taken', async ({ room }) => {
  const seen = await room.evaluate(async (place) => {
    const { picture, photo, importImage } = window.room
    const file = await photo(await picture('image/jpeg', 800, 600), place)
    const imported = await importImage(file)
    if ('refusal' in imported) throw new Error(imported.refusal)
    const texts = await Promise.all([file, imported.blob].map(async (blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer())))
    return { ref: imported.ref, tells: texts.map((text) => ['Exif', place].filter((word) => text.includes(word))) }
  }, 'N 59.9139')
  expect(seen).toMatchObject({ ref: { type: 'image/jpeg', width: 600, height: 800 }, tells: [['Exif', 'N 59.9139'], []] })
})

test('a WebP becomes a JPEG, with black where it was transparent', async ({ room }) => {
  const seen = await room.evaluate(async () => {
    const imported = await window.room.importImage(await window.room.picture('image/webp', 800, 600))
    if ('refusal' in imported) throw new Error(imported.refusal)
    const canvas = new OffscreenCanvas(800, 600)
    const context = canvas.getContext('2d')
    context?.drawImage(await createImageBitmap(imported.blob), 0, 0)
    return { type: imported.ref.type, clear: Array.from(context?.getImageData(700, 300, 1, 1).data ?? []) }
  })
  expect(seen).toEqual({ type: 'image/jpeg', clear: [0, 0, 0, 255] })
})

test('a clip gives a JPEG still of at most 640 pixels that is not one flat colour', async ({ room }) => {
  const seen = await room.evaluate(async (id) => {
    const clip = await (await fetch('app://shotboard/clips/dawn-16x9.mp4')).arrayBuffer()
    const poster = await window.room.makePoster(id, window.room.layDown(clip))
    if (!(poster instanceof Blob)) throw new Error(poster.refusal)
    const still = await createImageBitmap(poster)
    const context = new OffscreenCanvas(still.width, still.height).getContext('2d')
    context?.drawImage(still, 0, 0)
    const pixels = new Uint32Array(context?.getImageData(0, 0, still.width, still.height).data.buffer ?? new ArrayBuffer(0))
    return { type: poster.type, longest: Math.max(still.width, still.height), ratio: still.width / still.height, colours: new Set(pixels).size }
  }, ORDER)
  expect(seen).toMatchObject({ type: 'image/jpeg', longest: 640 })
  expect(seen.ratio).toBeCloseTo(16 / 9, 2)
  expect(seen.colours).toBeGreaterThan(100)
})

test('a clip that is damaged or no clip at all gives a sentence instead of a still', async ({ room }) => {
  const answers = await room.evaluate(async (id) => {
    const { layDown, makePoster } = window.room
    const clip = await (await fetch('app://shotboard/clips/dawn-16x9.mp4')).arrayBuffer()
    const spoilt = new Uint8Array(clip.slice(0)).fill(7, 3_000)
    return {
      junk: await makePoster(id, layDown(new Uint8Array(10_000).fill(7).buffer)),
      spoilt: await makePoster(id, layDown(spoilt.buffer)),
      // The file lost its end after its length was noted.
      short: await makePoster(id, layDown(clip.slice(0, 3_000)) - 3_000 + clip.byteLength),
    }
  }, ORDER)
  expect(answers.junk).toEqual({ refusal: expect.stringContaining('not an MP4 that can be read') })
  expect(answers.spoilt).toEqual({ refusal: expect.stringContaining('it cannot be decoded') })
  expect(answers.short).toEqual({ refusal: expect.stringContaining('shorter than it was') })
})
