import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openClipStore } from '../../src/main/renders/clip-store.ts'
import { OrderIdSchema } from '../../src/shared/domain/order.ts'

it('a deleted clip leaves nothing on the disk: no part of it, no note, and no copy that was cut', async () => {
  const root = await mkdtemp(join(tmpdir(), 'clips-'))
  const [gone, stays] = [OrderIdSchema.parse(randomUUID()), OrderIdSchema.parse(randomUUID())]
  for (const id of [gone, stays]) for (const ending of ['', '.part', '.part.note', '.copy']) await writeFile(join(root, `${id}.mp4${ending}`), 'film')
  await (await openClipStore(root)).remove(gone)
  expect((await readdir(root)).map((name) => name.replace(stays, '')).toSorted()).toEqual(['.mp4', '.mp4.copy', '.mp4.part', '.mp4.part.note'])
})
