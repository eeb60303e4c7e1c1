import { describe, expect, it } from 'vitest'
import { createReadOnce } from '../../src/renderer/src/app-state/read-once.ts'

/** Reads out of a list, one a time, and counts. */
function reading(...outcomes: readonly (string | null | Error)[]) {
  let count = 0
  const read = async (): Promise<string | null> => {
    const outcome = outcomes[count++] ?? null
    if (outcome instanceof Error) throw outcome
    return outcome
  }
  return { read, count: () => count }
}

describe('what is read once', () => {
  it('is read once, though many ask at once', async () => {
    const memory = createReadOnce<string>()
    const { read, count } = reading('a wave')
    expect(await Promise.all([memory.of('a', read), memory.of('a', read)])).toEqual(['a wave', 'a wave'])
    expect(await memory.of('a', read)).toBe('a wave')
    expect(count()).toBe(1)
  })

  it('is asked for again where it was not there or could not be read', async () => {
    const memory = createReadOnce<string>()
    const { read } = reading(null, new Error('the disk is on fire'), 'a wave')
    expect(await memory.of('a', read)).toBeNull()
    await expect(memory.of('a', read)).rejects.toThrow('on fire')
    expect(await memory.of('a', read)).toBe('a wave')
  })

  it('is what was put last, and of no more than the last so many', async () => {
    const memory = createReadOnce<string>(1)
    const { read } = reading('new a', 'new b')
    memory.put('a', 'put')
    expect(await memory.of('a', read)).toBe('put')
    memory.put('b', 'put')
    expect(await memory.of('a', read)).toBe('new a')
    expect(await memory.of('b', read)).toBe('new b')
  })
})
