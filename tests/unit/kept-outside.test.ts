import { describe, expect, it } from 'vitest'
import { handOverMissing, type KeptOutside } from '../../src/renderer/src/app-state/kept-outside.ts'
import { fail, ok } from '../../src/shared/ipc/app-error.ts'

const never = (): Promise<never> => Promise.reject(new Error('asked'))

/** What the page has of each. */
async function blobOf(id: string): Promise<Blob | undefined> {
  if (id === 'unreadable') throw new Error('the database is on fire')
  return id === 'nowhere' ? undefined : new Blob([id])
}

describe('files that main keeps a second time', () => {
  it('are all handed over, though main refuses one and another cannot be read; then it is said', async () => {
    const put: string[] = []
    const outside: KeptOutside<string> = {
      missing: async (ids) => ok(ids.filter((id) => id !== 'there')),
      get: async () => fail('missing', 'gone'),
      put: async (id) => {
        put.push(id)
        return id === 'changed' ? fail('refused', 'The image changed on its way. Choose it again.') : ok(undefined)
      },
    }
    const handed = handOverMissing(outside, new Set(['there', 'changed', 'nowhere', 'unreadable', 'last']), blobOf)
    await expect(handed).rejects.toThrow('The image changed on its way. Choose it again.')
    expect(put).toEqual(['changed', 'last'])
  })

  it('are not asked for where there are none', async () => {
    await expect(handOverMissing<string>({ missing: never, get: never, put: never }, new Set(), never)).resolves.toBeUndefined()
  })
})
