import { randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type StoredClip, watchClips } from '../../src/main/renders/clip-watch.ts'
import { OrderIdSchema } from '../../src/shared/domain/order.ts'

it('a clip that the system does not let be looked at keeps nobody from noticing the others', async () => {
  const root = await mkdtemp(join(tmpdir(), 'watch-'))
  await writeFile(join(root, 'file'), '')
  const stored: readonly StoredClip[] = Array.from({ length: 40 }, () => ({ id: OrderIdSchema.parse(randomUUID()), clip: { bytes: 4, sha256: 'ab'.repeat(32), storedAt: 1 } }))
  const shut = stored[0]?.id
  const lines: string[] = []
  const watch = watchClips({
    // Below a file there is no looking at all: ENOTDIR, where a clip that is gone is ENOENT.
    clips: { pathOf: (id) => (id === shut ? join(root, 'file', id) : join(root, id)) },
    stored: () => stored,
    missingChanged: () => undefined,
    log: (line) => lines.push(line),
  })
  await watch.lookAtAll()
  expect(new Set(watch.missing().map(({ id }) => id))).toEqual(new Set(stored.slice(1).map(({ id }) => id)))
  expect(lines).toEqual([expect.stringContaining('ENOTDIR')])
})
