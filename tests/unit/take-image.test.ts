import { afterEach, describe, expect, it, vi } from 'vitest'
import { createCropDesk } from '../../src/renderer/src/app-state/crop-desk.ts'
import { stillOf } from '../../src/renderer/src/app-state/image-place.ts'
import { takeImageOrSay } from '../../src/renderer/src/app-state/take-image.ts'
import { ShotboardDb } from '../../src/renderer/src/storage/db.ts'
import { ok } from '../../src/shared/ipc/app-error.ts'
import { pngFile } from '../fakes/png.ts'
import { open, threeBoards } from '../fakes/three-boards.ts'

afterEach(() => vi.unstubAllGlobals())

const picture = (name: string, width: number): File => new File([new Uint8Array(pngFile(name, width, 400).buffer)], name, { type: 'image/png' })

describe('pictures that are dropped on a shot', () => {
  it('end in the last of them, though one before it takes longer to be kept', async () => {
    const handed: ((answer: unknown) => void)[] = []
    vi.stubGlobal('window', { bridge: { on: () => () => {}, request: () => new Promise((resolve) => handed.push(resolve)) } })
    vi.stubGlobal('createImageBitmap', async () => ({ width: 600, height: 400, close: () => {} }))
    const { editor } = threeBoards()
    const db = new ShotboardDb({ readOnly: true })
    const crops = createCropDesk({ db, editor })
    const still = (): string | undefined => open(editor).shots[0]?.still?.name
    const place = stillOf(editor.store.getState())
    for (const [name, width] of [['first.png', 600], ['second.png', 601]] as const) takeImageOrSay({ db, editor, crops }, place, picture(name, width))
    while (still() !== 'second.png') {
      await expect.poll(() => handed.length).toBeGreaterThan(0)
      // The last of what is handed over is taken first.
      handed.pop()?.(ok(undefined))
      await new Promise((resolve) => setImmediate(resolve))
    }
    for (const answer of handed.splice(0)) answer(ok(undefined))
    await new Promise((resolve) => setImmediate(resolve))
    expect(still()).toBe('second.png')
  })
})
