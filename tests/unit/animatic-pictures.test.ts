import { describe, expect, it } from 'vitest'
import { createAnimaticPictures } from '../../src/renderer/src/app-state/animatic-pictures.ts'
import { type AnimaticPlan, planAnimatic } from '../../src/renderer/src/animatic/plan.ts'
import { type Board, ImageIdSchema, type ImageRef } from '../../src/shared/domain/storyboard.ts'
import { boardOf, IMAGE } from '../contract/boards.ts'
import { storedOf } from '../fakes/renders.ts'

const still = (sign: string): ImageRef => ({ ...IMAGE, id: ImageIdSchema.parse(sign.repeat(64)), name: `${sign}.png` })

/** Three shots of two seconds, the first and the last with stills of these names. */
function boardWith(first: string, last: string): Board {
  const board = boardOf('kling-3.0', [['Dawn', 2], ['Noon', 2], ['Dusk', 2]])
  return { ...board, shots: board.shots.map((shot, index) => (index === 0 ? { ...shot, still: still(first) } : index === 2 ? { ...shot, still: still(last) } : shot)) }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Pictures out of memory, and all that became of them. */
function desk() {
  const log: string[] = []
  const wanted = new Map<number, number>()
  const told: { onSeen: () => void; onFailed: (sentence: string) => void }[] = []
  const pictures = createAnimaticPictures({
    readStill: async ({ name }) => {
      log.push(`read ${name}`)
      await Promise.resolve()
      if (name === 'b.png') throw new Error('no disk')
      if (name === 'c.png') return null
      const bitmap: ImageBitmap = Object.assign(Object.create(null), { width: 4, height: 3, close: () => log.push(`closed ${name}`) })
      return bitmap
    },
    openTake: async (take, hear) => {
      log.push(`open at ${take.from}`)
      if (take.take === 9) throw new Error('what reads films is not there')
      told.push(hear)
      await Promise.resolve()
      const source: CanvasImageSource = Object.create(null)
      return { want: (time) => wanted.set(take.from, Math.round(time * 24)), seen: () => ({ source, width: 16, height: 9 }), close: () => log.push(`closed ${take.from}`) }
    },
    onReady: () => log.push('ready'),
    report: (sentence) => log.push(sentence),
  })
  const kinds = (plan: AnimaticPlan): readonly string[] => [0, 48, 96].map((frame) => pictures.at(plan, frame)).map((seen) => (typeof seen === 'string' ? seen : `${seen.width}×${seen.height}`))
  return { pictures, log, wanted, told, kinds }
}

describe('the pictures of an animatic', () => {
  it('are read once, seen when they come, and let go with the board', async () => {
    const { pictures, log, kinds } = desk()
    const plan = planAnimatic(boardWith('a', 'd'))
    pictures.want(plan)
    expect(kinds(plan)).toEqual(['coming', 'card', 'coming'])
    await settled()
    pictures.want(plan)
    expect(kinds(plan)).toEqual(['4×3', 'card', '4×3'])
    expect(log).toEqual(['read a.png', 'read d.png', 'ready', 'ready'])
    pictures.want(planAnimatic(boardWith('d', 'd')))
    pictures.close()
    expect(log.slice(4)).toEqual(['closed a.png', 'closed d.png'])
  })

  it('give way to the card where they are missing or cannot be read, which is said', async () => {
    const { pictures, log, kinds } = desk()
    const plan = planAnimatic(boardWith('b', 'c'))
    pictures.want(plan)
    await settled()
    expect(kinds(plan)).toEqual(['card', 'card', 'card'])
    expect(log).toContain('The image “b.png” could not be read: no disk')
  })

  it('that cannot be read are not spoken of any more once their board has gone', async () => {
    const { pictures, log } = desk()
    pictures.want(planAnimatic(boardWith('b', 'a')))
    pictures.close()
    await settled()
    expect(log).toEqual(['read b.png', 'read a.png', 'closed a.png'])
  })

  it('that come after their board has gone are let go', async () => {
    const { pictures, log } = desk()
    pictures.want(planAnimatic(boardWith('a', 'd')))
    pictures.close()
    await settled()
    expect(log.filter((line) => line !== 'ready')).toEqual(['read a.png', 'read d.png', 'closed a.png', 'closed d.png'])
    expect(log).not.toContain('ready')
  })

  it('of takes wait on the first frame of their shots, and go on with the shot that is seen', async () => {
    const { pictures, log, wanted, told, kinds } = desk()
    const board = boardWith('a', 'd')
    const take = storedOf(board, 1)
    const plan = planAnimatic(board, new Map(board.shots.slice(1).map(({ id }) => [id, take])))
    pictures.want(plan)
    await settled()
    expect([...wanted]).toEqual([[48, 48], [96, 96]])
    pictures.at(plan, 60)
    expect([...wanted]).toEqual([[48, 60], [96, 96]])
    pictures.at(plan, 143)
    expect([...wanted]).toEqual([[48, 48], [96, 143]])
    pictures.at(plan, 999)
    expect(wanted.get(96)).toBe(143)
    expect(kinds(plan)).toEqual(['4×3', '16×9', '16×9'])

    told[0]?.onFailed('its file is damaged')
    expect(kinds(plan)).toEqual(['4×3', 'card', '16×9'])
    expect(log).toContain('Take 1 cannot be shown in the animatic: its file is damaged')
    pictures.want(planAnimatic(board))
    expect(log.slice(-3)).toEqual(['read d.png', 'closed 48', 'closed 96'])
  })

  it('of a take that cannot even be opened give way to the card, which is said', async () => {
    const { pictures, log, kinds } = desk()
    const board = boardWith('a', 'd')
    const stored = storedOf(board, 1)
    const ninth = { ...stored, order: { ...stored.order, take: 9 } }
    const plan = planAnimatic(board, new Map(board.shots.slice(2).map(({ id }) => [id, ninth])))
    pictures.want(plan)
    await settled()
    expect(kinds(plan)).toEqual(['4×3', 'card', 'card'])
    expect(log).toContain('Take 9 cannot be shown in the animatic: what reads films is not there')
  })
})
