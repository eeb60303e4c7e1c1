import { afterEach, describe, expect, it, vi } from 'vitest'
import { createArchive } from '../../src/renderer/src/app-state/archive.ts'
import { ok } from '../../src/shared/ipc/app-error.ts'
import { message, threeBoards } from '../fakes/three-boards.ts'

afterEach(() => vi.unstubAllGlobals())

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
