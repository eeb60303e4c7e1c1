import { describe, expect, it } from 'vitest'
import type { ApiframeClient } from '../../src/main/apiframe/client.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'
import { SIGNED_AT } from '../fakes/lane-bench.ts'
import { NOT_SENT, openLane, REFUSED } from '../fakes/open-lane.ts'

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const opening: (() => void)[] = []
  const opened = new Promise<void>((resolve) => void opening.push(resolve))
  return { opened, open: () => opening.forEach((open) => open()) }
}

describe('taking an order back', () => {
  it('works between two tries of which no byte left, and nothing is sent from then on', async () => {
    const lane = await openLane([NOT_SENT, NOT_SENT])
    const id = await lane.sign()
    const tries: boolean[] = []
    lane.meanwhile.does = async () => void tries.push(await lane.lane.takeBack(id))
    await lane.lane.submit(id)
    expect(tries).toEqual([true])
    expect(lane.sent).toEqual([id])
    expect(lane.book.get(id)?.deleted).toBe(true)
    await lane.lane.submit(id)
    expect(lane.sent).toEqual([id])
  })

  it('races a try that is uploading, and loses whole: the order is sent and not deleted', async () => {
    const uploading = gate()
    const begun = gate()
    const upload: ApiframeClient['upload'] = async () => {
      begun.open()
      await uploading.opened
      return { url: 'https://cdn.apiframe.ai/image.jpg' }
    }
    const lane = await openLane([], { upload })
    const id = await lane.sign(boardOf('kling-3.0', [['A harbour', 5]], { startImage: IMAGE }))
    const journey = lane.lane.submit(id)
    await begun.opened
    const taken = lane.lane.takeBack(id)
    uploading.open()
    expect(await taken).toBe(false)
    await journey
    expect(lane.sent).toEqual([id])
    expect(lane.book.get(id)).toMatchObject({ deleted: false, render: { stage: { at: 'rendering' } } })
  })

  it('is believed to the last: an order that the journal calls deleted is not sent by a try that had begun', async () => {
    const uploading = gate()
    const upload: ApiframeClient['upload'] = async () => {
      await uploading.opened
      return { url: 'https://cdn.apiframe.ai/image.jpg' }
    }
    const lane = await openLane([], { upload })
    const id = await lane.sign(boardOf('kling-3.0', [['A harbour', 5]], { startImage: IMAGE }))
    const journey = lane.lane.submit(id)
    await lane.book.write({ is: 'deleted', id })
    uploading.open()
    await journey
    expect(lane.sent).toEqual([])
  })

  it('at any moment means that it was sent or taken back, and never both', async () => {
    const lane = await openLane()
    const ends: (readonly [boolean, boolean])[] = []
    for (let turn = 0; turn < 60; turn += 1) {
      const id = await lane.sign()
      const journey = turn % 2 === 0 ? lane.lane.submit(id) : null
      for (let step = 0; step < turn % 30; step += 1) await Promise.resolve()
      const taken = await lane.lane.takeBack(id)
      await (journey ?? lane.lane.submit(id))
      ends.push([taken, lane.sent.includes(id)])
    }
    expect(ends.filter(([taken, sent]) => taken === sent)).toEqual([])
    expect(new Set(ends.map(([taken]) => taken)).size).toBe(2)
  })

  it('does nothing to an order that is on its way or has ended', async () => {
    const lane = await openLane([REFUSED])
    const id = await lane.sign()
    await lane.lane.submit(id)
    expect(await lane.lane.takeBack(id)).toBe(false)
    const other = await lane.sign()
    await lane.book.write({ is: 'sending', id: other, at: SIGNED_AT, body: 'e30=', account: 'a' })
    expect(await lane.lane.takeBack(other)).toBe(false)
    expect(lane.book.get(other)?.deleted).toBe(false)
  })
})
