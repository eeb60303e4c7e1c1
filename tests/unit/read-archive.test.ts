import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOARD_FORM } from '../../src/shared/domain/board-form.ts'
import { isSentenceOrWhole, readBytes, smallEntries, smallManifest, spoiling, zipOf } from '../fakes/archives.ts'

async function refusalOf(entries: ReadonlyMap<string, Buffer>, packed?: readonly string[]): Promise<string> {
  const outcome = await readBytes(await zipOf(entries, packed))
  return 'refusal' in outcome ? outcome.refusal : 'imported'
}

describe('reading a file from elsewhere', () => {
  const manifest = smallManifest()
  const saying = (change: object): ReadonlyMap<string, Buffer> => new Map([...smallEntries(manifest), ['manifest.json', Buffer.from(JSON.stringify({ ...manifest, ...change }))]])

  it('takes a legal one', async () => {
    expect(await refusalOf(smallEntries(manifest))).toBe('imported')
  })

  it('refuses what is not what it says, in one sentence each', async () => {
    const clip = `clips/${manifest.clips[0] ?? ''}.mp4`
    const [render] = manifest.renders
    const underWay = { ...render, stage: { at: 'ordered', trouble: null } }
    const wrong = new Map([...smallEntries(manifest), [clip, Buffer.alloc(3_000, 'evil')]])
    const short = new Map([...smallEntries(manifest), [clip, Buffer.alloc(2_999, 'clip')]])
    expect(await refusalOf(saying({ v: BOARD_FORM + 1 }))).toContain('newer version')
    expect(await refusalOf(saying({ format: 'other' }))).toContain('list of what is in this file')
    expect(await refusalOf(saying({ renders: [underWay] }))).toContain('list of what is in this file')
    expect(await refusalOf(saying({ boards: [manifest.boards[0], manifest.boards[0]] }))).toContain('list of what is in this file')
    expect(await refusalOf(saying({ boards: [{ ...manifest.boards[0], path: '/etc/passwd' }] }))).toContain('list of what is in this file')
    expect(await refusalOf(wrong)).toContain('is damaged')
    expect(await refusalOf(short)).toContain('its own list')
    expect(await refusalOf(new Map([...smallEntries(manifest), ['extra.txt', Buffer.from('x')]]))).toContain('its own list')
    expect(await refusalOf(smallEntries(manifest), ['manifest.json', clip])).toContain('its own list')
    expect(await refusalOf(new Map([['readme.txt', Buffer.from('x')]]))).toContain('not a Shotboard file')
    expect(await readBytes(Buffer.from('no zip at all'))).toEqual({ refusal: expect.stringContaining('not a Shotboard file') })
    expect(await readBytes(await zipOf(smallEntries(manifest)), async () => 'Free 3 GB.')).toEqual({ refusal: 'Free 3 GB.' })
  })

  it('refuses names that lead out of the folder', async () => {
    const safe = await zipOf(new Map([...smallEntries(manifest), ['aa/aa/evil.sh', Buffer.from('x')]]))
    const evil = Buffer.from(safe.toString('latin1').replaceAll('aa/aa/evil.sh', '../../evil.sh'), 'latin1')
    expect(await readBytes(evil)).toEqual({ refusal: expect.stringMatching(/not a Shotboard file|its own list/) })
  })

  it('refuses a list that unfolds into more than it may, without unfolding it', async () => {
    const bomb = await zipOf(new Map([['manifest.json', Buffer.alloc(129 * 1024 * 1024)]]))
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await readBytes(bomb)).toEqual({ refusal: expect.stringContaining('list of what is in this file') })
  })

  it('makes a sentence or whole contents of whatever is done to a file', async () => {
    const whole = await zipOf(smallEntries(manifest))
    await fc.assert(
      fc.asyncProperty(spoiling, async (spoil) => {
        expect(await isSentenceOrWhole(await readBytes(spoil(whole)))).toBe(true)
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it('makes a sentence of whatever stands in its list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ boards: fc.anything(), images: fc.anything(), renders: fc.anything(), clips: fc.anything() }, { requiredKeys: [] }), async (change) => {
        const said = JSON.stringify({ ...manifest, ...change }) ?? 'null'
        const outcome = await readBytes(await zipOf(new Map([...smallEntries(manifest), ['manifest.json', Buffer.from(said)]])))
        expect(await isSentenceOrWhole(outcome)).toBe(true)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
