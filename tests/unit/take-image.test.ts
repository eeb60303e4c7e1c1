import { afterEach, describe, expect, it, vi } from 'vitest'
import { createCropDesk } from '../../src/renderer/src/app-state/crop-desk.ts'
import { stillOf } from '../../src/renderer/src/app-state/image-place.ts'
import { createSketchDesk } from '../../src/renderer/src/app-state/sketch-desk.ts'
import { takeImageOrSay } from '../../src/renderer/src/app-state/take-image.ts'
import { BLANK, SIZES, type Stroke, strokesOf, TONES, withStroke } from '../../src/renderer/src/editor/sketch.ts'
import { ShotboardDb } from '../../src/renderer/src/storage/db.ts'
import { ok } from '../../src/shared/ipc/app-error.ts'
import { pngFile } from '../fakes/png.ts'
import { message, open, threeBoards } from '../fakes/three-boards.ts'

afterEach(() => vi.unstubAllGlobals())

const picture = (name: string, width: number): File => new File([new Uint8Array(pngFile(name, width, 400).buffer)], name, { type: 'image/png' })
const STROKE: Stroke = { tool: 'pen', tone: TONES[0], size: SIZES[0], felt: false, points: [[10, 10, 0.5]] }

describe('pictures that are put on a shot', () => {
  it.each(['dropped', 'sketched'])('end in the last of them, %s, though one before it takes longer to be kept', async (how) => {
    let handed = 0
    const keep = (): Promise<unknown> => {
      handed += 1
      // The first is kept by a disk that takes its time.
      return new Promise((resolve) => setTimeout(() => resolve(ok(undefined)), handed === 1 ? 200 : 0))
    }
    vi.stubGlobal('window', { bridge: { on: () => () => {}, request: keep } })
    vi.stubGlobal('createImageBitmap', async () => ({ width: 600, height: 400, close: () => {} }))
    const { editor } = threeBoards()
    const db = new ShotboardDb({ readOnly: true })
    const landed = new Set<string>()
    editor.store.subscribe(() => landed.add(open(editor).shots[0]?.still?.name ?? ''))
    const drop = (name: string, width: number): void => takeImageOrSay({ db, editor, crops: createCropDesk({ db, editor }) }, stillOf(editor.store.getState()), picture(name, width))
    drop('first.png', 600)
    await expect.poll(() => handed).toBe(1)
    if (how === 'dropped') drop('Sketch of shot 1', 601)
    else {
      const sketches = createSketchDesk({ db, editor })
      sketches.begin()
      sketches.take(picture('drawn', 601))
    }
    await expect.poll(() => [...landed]).toEqual(['first.png', 'Sketch of shot 1'])
  })
})

describe('a sketch', () => {
  it('stays to be taken again where it could not be kept', async () => {
    vi.stubGlobal('createImageBitmap', async () => ({ width: 600, height: 400, close: () => {} }))
    vi.stubGlobal('window', { bridge: { on: () => () => {}, request: () => Promise.reject(new Error('the disk is full')) } })
    const { editor } = threeBoards()
    const sketches = createSketchDesk({ db: new ShotboardDb({ readOnly: true }), editor })
    sketches.begin()
    sketches.draw((sketch) => withStroke(sketch, STROKE))
    sketches.take(picture('drawn.png', 600))
    await expect.poll(() => message(editor)?.text).toContain('the disk is full')
    sketches.begin()
    expect(strokesOf(sketches.store.getState().open?.sketch ?? BLANK)).toEqual([STROKE])
  })
})
