import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { OrderIdSchema } from '../../../src/shared/domain/order.ts'
import { imageRefusal } from '../../../src/shared/domain/problems/image-rules.ts'
import { ImageRefSchema } from '../../../src/shared/domain/storyboard.ts'
import { test } from './launch.ts'

const ORDER = OrderIdSchema.parse('0d6f1f0e-5d4c-4f5e-9d1e-0a4c6f0b7a11')

test('an image too small for any model is refused, with what to do', async ({ room }) => {
  const answer = await room.evaluate(async () => window.room.importImage(await window.room.picture('image/png', 149, 400)))
  const why = 'it is 149 × 400 pixels, each side must have at least 300, and enlarged more than 2 times it would be a blur'
  expect(answer).toEqual({ is: 'refused', refusal: `“picture” cannot be used: ${why}. Choose a larger image.` })
})

test('an image of a shape that no model takes gives the part that was chosen, and its whole is remembered', async ({ room }) => {
  const seen = await room.evaluate(async () => {
    const { cropImage, importImage, picture, database, keepImage, croppedFrom, imageBlob } = window.room
    const whole = await importImage(await picture('image/jpeg', 1200, 400))
    if (whole.is === 'refused') throw new Error(whole.refusal)
    // A corner of the fade that is orange alone.
    const frame = { x: 0, y: 0, width: 320, height: 180 }
    const part = await cropImage(new File([whole.blob], 'part'), frame)
    if (part.is !== 'image') throw new Error('no part')
    const db = await database()
    await keepImage(db, whole.ref, whole.blob)
    await keepImage(db, part.ref, part.blob, { id: whole.ref.id, frame })
    const from = await croppedFrom(db, part.ref.id)
    const again = from && (await imageBlob(db, from.id))
    const { width, height } = await createImageBitmap(part.blob)
    return { whole: whole.is, ref: part.ref, really: { width, height }, enlarged: part.enlarged, frame: from?.frame, bytes: again?.size === whole.blob.size }
  })
  expect(seen).toMatchObject({ whole: 'crop', ref: { width: 533, height: 300 }, really: { width: 533, height: 300 }, enlarged: true, bytes: true })
  expect(seen.frame).toEqual({ x: 0, y: 0, width: 320, height: 180 })
})

test('bytes that are no image are refused, whatever they call themselves', async ({ room }) => {
  const answer = await room.evaluate(() =>
    window.room.importImage(new File([new Uint8Array(5_000).fill(7)], 'holiday.png', { type: 'image/png' })),
  )
  expect(answer).toEqual({ is: 'refused', refusal: expect.stringContaining('“holiday.png” cannot be used: it is not an image') })
})

test('a PNG that the models take is kept byte for byte, under the SHA-256 of its bytes', async ({ room }) => {
  const { answer, file: before, kept: after } = await room.evaluate(async () => {
    // Its declared type is wrong; its bytes are what counts.
    const file = new File([await window.room.picture('image/png', 640, 480)], 'still.jpg', { type: 'image/jpeg' })
    const imported = await window.room.imported(file)
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
    const imported = await window.room.imported(await window.room.picture('image/jpeg', 6000, 4000))
    const { width, height } = await createImageBitmap(imported.blob)
    return { ref: imported.ref, really: { width, height, type: imported.blob.type, bytes: imported.blob.size } }
  })
  expect(seen.really).toMatchObject({ width: 4096, height: 2731, type: 'image/jpeg' })
  expect(seen.ref).toMatchObject(seen.really)
})

test('a photo that lies on its side is kept upright, without the place where it was taken', async ({ room }) => {
  const seen = await room.evaluate(async (place) => {
    const { picture, photo } = window.room
    const file = await photo(await picture('image/jpeg', 800, 600), place)
    const imported = await window.room.imported(file)
    const texts = await Promise.all([file, imported.blob].map(async (blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer())))
    return { ref: imported.ref, tells: texts.map((text) => ['Exif', place].filter((word) => text.includes(word))) }
  }, 'N 59.9139')
  expect(seen).toMatchObject({ ref: { type: 'image/jpeg', width: 600, height: 800 }, tells: [['Exif', 'N 59.9139'], []] })
})

test('a WebP becomes a JPEG, with black where it was transparent', async ({ room }) => {
  const seen = await room.evaluate(async () => {
    const imported = await window.room.imported(await window.room.picture('image/webp', 800, 600))
    const canvas = new OffscreenCanvas(800, 600)
    const context = canvas.getContext('2d')
    context?.drawImage(await createImageBitmap(imported.blob), 0, 0)
    return { type: imported.ref.type, clear: Array.from(context?.getImageData(700, 300, 1, 1).data ?? []) }
  })
  expect(seen).toEqual({ type: 'image/jpeg', clear: [0, 0, 0, 255] })
})

test('of many odd and broken files each becomes an image that the models take and that decodes whole, or one clear sentence', async ({ room }) => {
  test.setTimeout(120_000)
  const seen = await room.evaluate(async () => {
    const { importImage, cropImage, picture } = window.room
    const sides = [[150, 150], [151, 377], [299, 300], [300, 750], [301, 752], [640, 480], [4096, 1638], [4097, 1639], [10_000, 4_000], [5_000, 160]] as const
    const types = ['image/png', 'image/jpeg', 'image/webp']
    const whole: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[] = []
    for (const [width, height] of sides) {
      for (const type of types) whole.push({ name: `${width}x${height} ${type}`, bytes: new Uint8Array(await (await picture(type, width, height)).arrayBuffer()) })
    }
    // What happens to files: cut at the end, a stretch lost in the middle, filled up behind, a head that lies about its sides.
    const broken = whole.slice(15, 18).flatMap(({ name, bytes }) => [
      ...[0, 1, 8, 24, 60, 200, bytes.length >> 1, bytes.length - 40, bytes.length - 1].map((length) => ({ name: `${name} cut to ${length}`, bytes: bytes.slice(0, length) })),
      ...[20, 90, bytes.length >> 1, bytes.length - 100].map((at) => ({ name: `${name} spoilt at ${at}`, bytes: bytes.map((byte, index) => (index >= at && index < at + 24 ? byte ^ 0x55 : byte)) })),
      { name: `${name} with more behind`, bytes: new Uint8Array([...bytes, ...bytes.slice(0, 500)]) },
      { name: `${name} of 30000 pixels a side, as it says`, bytes: bytes.map((byte, index) => (index === 18 || index === 22 ? 0x75 : index === 19 || index === 23 ? 0x30 : byte)) },
    ])
    const verdicts: { readonly name: string; readonly refusal: string | null; readonly ref: object | null; readonly same: boolean }[] = []
    for (const { name, bytes } of [...whole, ...broken]) {
      const file = new File([bytes], name)
      const first = await importImage(file)
      const made = first.is === 'crop' ? await cropImage(new File([first.blob], name), { x: 10, y: 0, width: 284, height: 160 }) : first
      if (made.is === 'refused') {
        verdicts.push({ name, refusal: made.refusal, ref: null, same: true })
        continue
      }
      const bitmap = await createImageBitmap(made.blob)
      const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', await made.blob.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      const same = bitmap.width === made.ref.width && bitmap.height === made.ref.height && made.blob.size === made.ref.bytes && digest === made.ref.id && made.blob.type === made.ref.type
      verdicts.push({ name, refusal: null, ref: made.ref, same })
    }
    return verdicts
  })
  const refused = seen.filter(({ refusal }) => refusal !== null)
  const wrong = seen.filter(({ ref, refusal, same }) => !same || (ref === null ? !/^“.+” cannot be used: \S.*\. [A-Z].*\.$/.test(refusal ?? '') : imageRefusal(ImageRefSchema.parse(ref)) !== null))
  expect(wrong).toEqual([])
  expect(seen.length).toBeGreaterThan(70)
  // Neither everything is let through nor everything refused.
  expect(refused.length).toBeGreaterThan(15)
  expect(seen.length - refused.length).toBeGreaterThan(30)
  expect(refused.some(({ refusal }) => refusal?.includes('more than can be opened'))).toBe(true)
})

test('a thumbnail is the same picture, small, kept beside its image and lost with nothing else', async ({ room }) => {
  const seen = await room.evaluate(async () => {
    const { database, imageBlob, imported: take, keepImage, keepThumbnail, makeThumbnail, picture, thumbnailOf } = window.room
    const db = await database()
    const { ref, blob } = await take(await picture('image/png', 1600, 900))
    await keepImage(db, ref, blob)
    const before = await thumbnailOf(db, ref.id)
    const thumbnail = await makeThumbnail(blob)
    if (!thumbnail) throw new Error('no thumbnail')
    await keepThumbnail(db, ref.id, thumbnail)
    // The image comes in again: the same row.
    await keepImage(db, ref, blob)
    const { width, height } = await createImageBitmap((await thumbnailOf(db, ref.id)) ?? blob)
    return { before, width, height, image: (await imageBlob(db, ref.id))?.size === ref.bytes, none: await makeThumbnail(new Blob(['no picture'])) }
  })
  expect(seen).toEqual({ before: undefined, width: 480, height: 270, image: true, none: null })
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
  // Not for good: it is tried again when the clip is there as it was.
  expect(answers.short).toEqual({ refusal: expect.stringContaining('shorter than it was'), notHere: true })
})
