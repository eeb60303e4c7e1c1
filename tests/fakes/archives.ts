import { createHash } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import * as fc from 'fast-check'
import { ZipFile } from 'yazl'
import type { Manifest } from '../../src/main/backup/archive/manifest.ts'
import { type ReadArchive, readArchive } from '../../src/main/backup/archive/read-archive.ts'
import { newBoard } from '../../src/renderer/src/editor/new-board.ts'
import { ImportedRenderSchema } from '../../src/shared/domain/imported-render.ts'
import { ImageIdSchema } from '../../src/shared/domain/storyboard.ts'
import { storedOf } from './renders.ts'

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(500, 7)])
const CLIP = Buffer.alloc(3_000, 'clip')
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A legal file of everything, small: a board, an image, a render and its clip. */
export function smallManifest(): Manifest {
  const board = newBoard('Harbour')
  const stored = storedOf(board, 1_000, { charged: 580 })
  const clip = { bytes: CLIP.length, sha256: sha256(CLIP), storedAt: 2_000 }
  const render = ImportedRenderSchema.parse({ ...stored, stage: { ...stored.stage, clip } })
  return { format: 'shotboard', v: 1, app: '0.2.0', at: 5_000, boards: [board], images: [{ id: ImageIdSchema.parse(sha256(PNG)), bytes: PNG.length }], renders: [render], clips: [render.order.id] }
}

/** The entries that the small manifest names. */
export function smallEntries(manifest: object = smallManifest()): ReadonlyMap<string, Buffer> {
  const { images, clips } = { images: [{ id: '' }], clips: [''], ...manifest }
  return new Map([
    ['manifest.json', Buffer.from(JSON.stringify(manifest))],
    [`images/${images[0]?.id ?? ''}`, PNG],
    [`clips/${clips[0] ?? ''}.mp4`, CLIP],
  ])
}

/** A ZIP of entries, written by the library that the app writes with; `packed` names those that are compressed. */
export async function zipOf(entries: ReadonlyMap<string, Buffer>, packed: readonly string[] = ['manifest.json']): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name, { compress: packed.includes(name) })
  zip.end()
  return buffer(zip.outputStream)
}

/** Reads bytes as an import would. */
export async function readBytes(bytes: Buffer, lacksRoom: () => Promise<string | null> = async () => null): Promise<ReadArchive | { readonly refusal: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  await writeFile(join(folder, 'in.shotboard'), bytes)
  const staging = await mkdtemp(join(folder, 'staging-'))
  return readArchive(join(folder, 'in.shotboard'), { staging, lacksRoom, read: () => undefined, signal: new AbortController().signal })
}

/** Whether what came of a file is what may come of one: a sentence, or contents that are whole. */
export async function isSentenceOrWhole(outcome: ReadArchive | { readonly refusal: string }): Promise<boolean> {
  if ('refusal' in outcome) return /^[A-Z].*\.$/s.test(outcome.refusal)
  for (const file of outcome.files) if (sha256(await readFile(outcome.staged(file))) !== file.sha256) return false
  return true
}

/** Ways to spoil a file: bytes changed, a piece cut out or doubled, the end cut off. */
export const spoiling: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc
  .record({ kind: fc.constantFrom('flip', 'cut', 'double', 'end', 'zero'), places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }), value: fc.integer({ min: 1, max: 255 }), length: fc.integer({ min: 1, max: 64 }) })
  .map(({ kind, places, value, length }) => (bytes) => {
    const at = Math.floor((places[0] ?? 0) * (bytes.length - 1))
    if (kind === 'end') return bytes.subarray(0, at)
    if (kind === 'cut') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    if (kind === 'double') return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
    const spoilt = Buffer.from(bytes)
    if (kind === 'zero') spoilt.fill(0, at, Math.min(at + length, bytes.length))
    else for (const place of places) spoilt[Math.floor(place * (bytes.length - 1))] = (spoilt[Math.floor(place * (bytes.length - 1))] ?? 0) ^ value
    return spoilt
  })
