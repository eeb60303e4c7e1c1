import { afterEach, describe, expect, it, vi } from 'vitest'
import { goOnFromLastFrame } from '../../src/renderer/src/app-state/clip-frames.ts'
import { createStage } from '../../src/renderer/src/app-state/stage.ts'
import { createView } from '../../src/renderer/src/app-state/view.ts'
import { startRenderQueue } from '../../src/renderer/src/editor/render-queue.ts'
import { clipFrame } from '../../src/renderer/src/media/clip-frame.ts'
import { ShotboardDb } from '../../src/renderer/src/storage/db.ts'
import { ok } from '../../src/shared/ipc/app-error.ts'
import { pngFile } from '../fakes/png.ts'
import { listing, page } from '../fakes/render-page.ts'
import { storedOf } from '../fakes/renders.ts'
import { names, open, threeBoards } from '../fakes/three-boards.ts'

vi.mock(import('../../src/renderer/src/media/clip-frame.ts'), () => ({ clipFrame: vi.fn<typeof clipFrame>() }))
afterEach(() => vi.unstubAllGlobals())

describe('a board that goes on from the last frame of a take', () => {
  it('goes on from the board that was open when it was asked for, though another is by the time the frame comes', async () => {
    vi.stubGlobal('window', { bridge: { on: () => () => {}, request: async () => ok(undefined) } })
    vi.stubGlobal('createImageBitmap', async () => ({ width: 600, height: 400, close: () => {} }))
    const { editor, boards } = threeBoards()
    const take = storedOf(boards.two, 1)
    const stage = { ...createStage(), clip: () => take.order.id }
    const frames: ((frame: Blob) => void)[] = []
    vi.mocked(clipFrame).mockReturnValue(new Promise((resolve) => frames.push(resolve)))

    goOnFromLastFrame({ db: new ShotboardDb({ readOnly: true }), editor, stage, view: createView(null), renders: startRenderQueue(page(listing([take]), [take]).needs) })
    editor.openBoard(boards.three.id)
    frames[0]?.(new Blob([new Uint8Array(pngFile('last.png', 600, 400).buffer)], { type: 'image/png' }))

    await expect.poll(() => names(editor)).toEqual(['One', 'Two', 'Two 2', 'Three'])
    expect([open(editor).name, open(editor).settings.startImage?.name]).toEqual(['Two 2', 'Two, take 1, last frame'])
  })
})
