import { createHash } from 'node:crypto'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sweepSounds } from '../../src/main/backup/sweep-sounds.ts'
import { openSoundStore } from '../../src/main/renders/sounds.ts'
import { newBoard } from '../../src/renderer/src/editor/new-board.ts'
import { type BoardsCopy, SnapshotIdSchema } from '../../src/shared/domain/backup.ts'
import { type SoundId, SoundIdSchema } from '../../src/shared/domain/sound.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'

const idOf = (bytes: Uint8Array): SoundId => SoundIdSchema.parse(createHash('sha256').update(bytes).digest('hex'))
const wav = (fill: number): Buffer => Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), Buffer.alloc(200, fill)])
const [NOW, EARLIER, NEVER] = [wav(1), wav(2), wav(3)]

function boardWith(bytes: Buffer): Board {
  return { ...newBoard('Harbour'), sound: { id: idOf(bytes), name: 'a.wav', type: 'audio/wav', bytes: bytes.length, seconds: 2, in: 0, out: 2, at: 0, volume: 1 } }
}

function copyOf(board: Board): BoardsCopy {
  return { install: '00000000-0000-4000-8000-000000000001', revision: 1, at: 1, boards: [board] }
}

async function storeWith(...files: readonly Buffer[]) {
  const root = await mkdtemp(join(tmpdir(), 'sounds-'))
  const sounds = await openSoundStore(root)
  for (const bytes of files) expect(await sounds.put(idOf(bytes), bytes)).toBeNull()
  // As the next start finds it.
  return { root, sounds, later: await openSoundStore(root) }
}

describe('scratch audio on the disk', () => {
  it('is kept under the hash of its bytes, WAV and MP3 alone', async () => {
    const { sounds } = await storeWith(NOW)
    const mp3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(400)])
    const tagged = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(400)])
    expect([await sounds.put(idOf(mp3), mp3), await sounds.put(idOf(tagged), tagged)]).toEqual([null, null])
    expect(await sounds.get(idOf(NOW))).toEqual(NOW)
    expect(await sounds.put(idOf(NOW), EARLIER)).toEqual({ refusal: 'The sound changed on its way. Choose it again.' })
    for (const other of [Buffer.from('RIFF\0\0\0\0AVI '), Buffer.from([0xff, 0xf1, 0x50, 0x80]), Buffer.from('OggS')]) {
      expect(await sounds.put(idOf(other), other)).toEqual({ refusal: 'The sound is neither WAV nor MP3. Choose another.' })
    }
  })

  it('is never given out spoiled, and is put right once it is handed over again', async () => {
    const { later: sounds } = await storeWith(NOW, EARLIER, NEVER)
    await writeFile(sounds.pathOf(idOf(NOW)), NOW.subarray(0, 100))
    await writeFile(sounds.pathOf(idOf(EARLIER)), '')
    await writeFile(sounds.pathOf(idOf(NEVER)), Buffer.from(NEVER).fill(9, 100, 101))
    expect(await sounds.missing([idOf(NOW), idOf(EARLIER)])).toEqual([idOf(EARLIER)])
    for (const bytes of [NOW, EARLIER, NEVER]) {
      expect(await sounds.get(idOf(bytes))).toBeNull()
      expect(await sounds.put(idOf(bytes), bytes)).toBeNull()
      expect(await sounds.get(idOf(bytes))).toEqual(bytes)
    }
  })

  it('stays while a board or a snapshot names it, goes when none does, and takes nothing else with it', async () => {
    const { root, later: sounds } = await storeWith(NOW, EARLIER, NEVER)
    await writeFile(join(root, 'notes.txt'), 'mine')
    const id = SnapshotIdSchema.parse('2026-11-25T18-00-00-000Z-1')
    const copies = new Map<unknown, BoardsCopy>([[null, copyOf(boardWith(NOW))], [id, copyOf(boardWith(EARLIER))]])
    await sweepSounds({ sounds, log: () => {}, backup: { copy: async (of) => copies.get(of) ?? null, ids: async () => [id] } })
    expect(new Set(await sounds.older())).toEqual(new Set([idOf(NOW), idOf(EARLIER)]))
  })

  it('is looked for in snapshots only until every sound was found', async () => {
    const { later: sounds } = await storeWith(NOW, EARLIER)
    const [first, second] = ['2026-11-25T18-00-00-000Z-2', '2026-11-25T17-00-00-000Z-1'].map((name) => SnapshotIdSchema.parse(name))
    if (!first || !second) throw new Error('No names')
    const copies = new Map<unknown, BoardsCopy>([[null, copyOf(boardWith(NOW))], [first, copyOf(boardWith(EARLIER))]])
    const read: unknown[] = []
    const copy = async (of: unknown): Promise<BoardsCopy | null> => {
      read.push(of)
      return copies.get(of) ?? null
    }
    await sweepSounds({ sounds, log: () => {}, backup: { copy, ids: async () => [first, second] } })
    expect(read).toEqual([null, first])
    expect((await sounds.older()).length).toBe(2)
  })

  it('stays where it was put in this session, whether or not its board is saved yet', async () => {
    const { root, later } = await storeWith(NEVER)
    expect(await later.put(idOf(NEVER), NEVER)).toBeNull()
    await later.put(idOf(EARLIER), EARLIER)
    await sweepSounds({ sounds: later, log: () => {}, backup: { copy: async () => copyOf(boardWith(NOW)), ids: async () => [] } })
    expect(new Set(await readdir(root))).toEqual(new Set([idOf(NEVER), idOf(EARLIER)]))
  })

  it('is there once it was taken, though it was just being removed as one that nobody names', async () => {
    for (let round = 0; round < 50; round += 1) {
      const { later } = await storeWith(NOW)
      await Promise.all([later.removeOlder(idOf(NOW)), later.put(idOf(NOW), NOW)])
      expect(await later.get(idOf(NOW))).toEqual(NOW)
    }
  })

  it('stays where a snapshot cannot be read: a newer version may have written it, and will read it again', async () => {
    const { later: sounds } = await storeWith(NEVER)
    const id = SnapshotIdSchema.parse('2026-11-25T18-00-00-000Z-1')
    await sweepSounds({ sounds, log: () => {}, backup: { copy: async (of) => (of === null ? copyOf(boardWith(NOW)) : null), ids: async () => [id] } })
    expect(await sounds.older()).toEqual([idOf(NEVER)])
  })

  it('stays where today’s boards cannot be read', async () => {
    const { later: sounds } = await storeWith(NEVER)
    await sweepSounds({ sounds, log: () => {}, backup: { copy: async () => null, ids: async () => [] } })
    expect(await sounds.older()).toEqual([idOf(NEVER)])
  })
})
