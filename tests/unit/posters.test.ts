import { afterEach, describe, expect, it, vi } from 'vitest'
import { posterFor } from '../../src/renderer/src/app-state/posters.ts'
import { ShotboardDb } from '../../src/renderer/src/storage/db.ts'
import { OrderIdSchema } from '../../src/shared/domain/order.ts'
import { fail, ok } from '../../src/shared/ipc/app-error.ts'
import { threeBoards } from '../fakes/three-boards.ts'

afterEach(() => vi.unstubAllGlobals())

/** Asks for the poster of one clip again and again, of which main says what is said; and how often main was asked. */
function asking() {
  const id = OrderIdSchema.parse(crypto.randomUUID())
  const main = { says: (): unknown => fail('missing', 'The clip’s file is not on this disk any more.'), asked: 0 }
  const request = async (): Promise<unknown> => {
    main.asked += 1
    return main.says()
  }
  vi.stubGlobal('window', { bridge: { on: () => () => {}, request } })
  const desk = { db: new ShotboardDb({ readOnly: true }), editor: threeBoards().editor }
  return { main, ask: () => posterFor(desk, id, 1_000, () => true) }
}

describe('the poster of a clip', () => {
  it('is asked for again where the clip was not there, because it may have come back', async () => {
    const { main, ask } = asking()
    expect(await ask()).toMatchObject({ refusal: 'The clip’s file is not on this disk any more.' })
    main.says = () => ok(new Uint8Array(1_000))
    expect(await ask()).toMatchObject({ refusal: 'There is no still of this clip: its file is not an MP4 that can be read.' })
  })

  it('is not asked for again where the clip itself gives none', async () => {
    const { main, ask } = asking()
    main.says = () => ok(new Uint8Array(1_000))
    await ask()
    const { asked } = main
    expect(await ask()).toMatchObject({ refusal: 'There is no still of this clip: its file is not an MP4 that can be read.' })
    expect([asked > 0, main.asked]).toEqual([true, asked])
  })
})
