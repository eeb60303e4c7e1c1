import { afterEach, describe, expect, it, vi } from 'vitest'
import { createArchive } from '../../src/renderer/src/app-state/archive.ts'
import { ok } from '../../src/shared/ipc/app-error.ts'
import { message, threeBoards } from '../fakes/three-boards.ts'

afterEach(() => vi.unstubAllGlobals())

/** A page whose main answers everything with this, and what is said in it. */
function page(answer: unknown) {
  vi.stubGlobal('window', { bridge: { request: async () => answer, on: () => () => {} } })
  const { editor } = threeBoards()
  return { archive: createArchive(editor, { flush: async () => {} }), said: () => message(editor)?.text }
}

describe('what comes of an export or import', () => {
  it('is told of one thing as of one', async () => {
    const out = page(ok({ boards: 1, renders: 1, clips: 1, missing: 1 }))
    out.archive.exportAll(true)
    await expect.poll(out.said).toBe('1 board and 1 render were exported. 1 file is not whole on this disk and was left out.')
    const back = page(ok({ boards: [], renders: 1, known: 1 }))
    back.archive.importAll()
    await expect.poll(back.said).toContain('1 render came into the library, 1 was there already.')
  })

  it('is waited for before the next begins, and whoever asks meanwhile is told', async () => {
    const { archive, said } = page(ok(null))
    archive.exportAll(true)
    archive.importAll()
    expect(said()).toContain('under way')
    await expect.poll(() => archive.store.getState().running).toBeNull()
  })
})

describe('a file of everything that was dropped', () => {
  it('leaves nothing with main where it cannot be read to its end', async () => {
    const asked: string[] = []
    const request = async (route: string): Promise<unknown> => {
      asked.push(route)
      return ok(undefined)
    }
    vi.stubGlobal('window', { bridge: { request, on: () => () => {} } })
    const { editor } = threeBoards()
    const archive = createArchive(editor, { flush: async () => {} })
    const file = new File([new Uint8Array(10)], 'all.shotboard')
    vi.spyOn(file, 'slice').mockImplementation(() => {
      throw new Error('the stick was pulled out')
    })
    archive.importFile(file)
    await expect.poll(() => archive.store.getState().running).toBeNull()
    expect(asked).toEqual(['archive.receive', 'archive.cancel'])
    expect(message(editor)?.text).toBe('“all.shotboard” could not be read: the stick was pulled out')
  })
})
