import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createHandedFile } from '../../src/main/backup/archive/handed-file.ts'

const OUT_OF_ORDER = 'The file did not come over whole, so nothing was imported. Drop it once more, or choose it with Import.'
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const DONE = { ok: true, value: undefined }
const refused = (sentence: string) => ({ ok: false, error: { code: 'refused', sentence } })

async function folderOf(lacks: string | null = null) {
  const folder = join(await mkdtemp(join(tmpdir(), 'handed-')), 'importing')
  return { folder, file: createHandedFile(folder, async () => lacks) }
}

describe('a file that is handed over in pieces', () => {
  it('is whole when every piece is there, and gone once it is forgotten', async () => {
    const { folder, file } = await folderOf()
    expect(await file.begin(5)).toEqual(DONE)
    expect(await file.piece(0, bytes(1, 2, 3))).toEqual(DONE)
    expect(await file.whole()).toBeNull()
    expect(await file.piece(3, bytes(4, 5))).toEqual(DONE)
    const path = await file.whole()
    expect(path && [...(await readFile(path))]).toEqual([1, 2, 3, 4, 5])
    await file.forget()
    expect(await file.whole()).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['a piece twice', [0, 0]],
    ['a hole', [0, 5]],
    ['more than was said', [0, 3, 6]],
  ] as const)('is forgotten with %s, and what comes after it is refused', async (_, starts) => {
    const { folder, file } = await folderOf()
    await file.begin(8)
    const answers = []
    for (const at of starts) answers.push(await file.piece(at, bytes(1, 2, 3)))
    expect(answers.at(-1)).toMatchObject(refused(OUT_OF_ORDER))
    expect(await readdir(folder)).toEqual([])
    expect(await file.piece(3, bytes(1))).toMatchObject(refused('It was cancelled, and nothing was changed.'))
  })

  it('takes pieces that are handed in at once in the order in which they came', async () => {
    const { file } = await folderOf()
    await file.begin(4)
    await Promise.all([file.piece(0, bytes(1, 2)), file.piece(2, bytes(3, 4))])
    const path = await file.whole()
    expect(path && [...(await readFile(path))]).toEqual([1, 2, 3, 4])
  })

  it('is refused in one sentence where the disk does not even take its beginning', async () => {
    const { folder } = await folderOf()
    await writeFile(folder, 'a file where the folder should be')
    expect(await createHandedFile(folder, async () => null).begin(1)).toMatchObject(refused(expect.stringMatching(/^The disk refused: .*\. Nothing was changed\.$/)))
  })

  it('gives way to the next one, which a page that started anew hands over', async () => {
    const { folder, file } = await folderOf()
    await file.begin(100)
    await file.piece(0, bytes(1))
    await file.begin(1)
    await file.piece(0, bytes(7))
    const path = await file.whole()
    expect(path && [...(await readFile(path))]).toEqual([7])
    expect(await readdir(folder)).toHaveLength(1)
  })

  it('is refused before a byte of it comes where the disk has no room', async () => {
    const { folder, file } = await folderOf('The disk is too full.')
    expect(await file.begin(9)).toMatchObject(refused('The disk is too full.'))
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
    expect(await file.whole()).toBeNull()
  })
})
