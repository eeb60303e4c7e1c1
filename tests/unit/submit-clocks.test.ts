import { describe, expect, it } from 'vitest'
import { HOUR } from '../fakes/lane-bench.ts'
import { NOT_SENT, openLane, stageOf, UNKNOWN } from '../fakes/open-lane.ts'

describe('hours and clocks', () => {
  it('an order that is offline for hours is sent once when the line is back', async () => {
    const lane = await openLane(Array.from({ length: 60 }, () => NOT_SENT))
    const id = await lane.sign()
    lane.meanwhile.does = async () => void (lane.clock.now += HOUR / 6)
    await lane.lane.submit(id)
    expect(stageOf(lane, id)).toMatchObject({ at: 'rendering' })
    expect(lane.sent).toHaveLength(61)
  })

  it('an order that is never answered is sent again for 23 hours, and then no more', async () => {
    const lane = await openLane(Array.from({ length: 100 }, () => UNKNOWN))
    const id = await lane.sign()
    lane.meanwhile.does = async () => void (lane.clock.now += HOUR)
    await lane.lane.submit(id)
    expect(lane.sent).toHaveLength(24)
    expect(stageOf(lane, id)).toMatchObject({ at: 'attention' })
  })

  it.each([
    ['far ahead', 30 * HOUR],
    ['back to before the signature', -30 * HOUR],
    ['back by less than the order is old, which would make a day too long', -9 * HOUR],
  ])('an order that may have arrived is not sent again when the clock is set %s', async (_where, step) => {
    const lane = await openLane([UNKNOWN, UNKNOWN])
    const id = await lane.sign()
    const steps = [10 * HOUR, step]
    lane.meanwhile.does = async () => void (lane.clock.now += steps.shift() ?? 0)
    await lane.lane.submit(id)
    expect(lane.sent).toHaveLength(2)
    expect(stageOf(lane, id)).toMatchObject({ at: 'attention' })
  })

  it('a correction of the clock by some minutes changes nothing', async () => {
    const lane = await openLane([UNKNOWN, UNKNOWN])
    const id = await lane.sign()
    const steps = [HOUR, -HOUR / 10]
    lane.meanwhile.does = async () => void (lane.clock.now += steps.shift() ?? 0)
    await lane.lane.submit(id)
    expect(lane.sent).toHaveLength(3)
    expect(stageOf(lane, id)).toMatchObject({ at: 'rendering' })
  })
})
