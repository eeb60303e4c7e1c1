import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readScript } from '../../src/renderer/src/editor/shot-list/read-script.ts'
import { readAsTable, readTable } from '../../src/renderer/src/editor/shot-list/read-table.ts'

vi.mock(import('../../src/renderer/src/editor/shot-list/read-table.ts'), async (original) => {
  const whole = await original()
  return { ...whole, readTable: vi.fn<typeof whole.readTable>(whole.readTable), readAsTable: vi.fn<typeof whole.readAsTable>(whole.readAsTable) }
})

describe('a table', () => {
  beforeEach(() => {
    vi.mocked(readTable).mockClear()
    vi.mocked(readAsTable).mockClear()
  })

  it.each([
    ['from a spreadsheet, that says nothing of itself,', '4 s\tWide\tdawn\n3 s\tClose\tnoon', null],
    ['with commas, that says nothing of itself,', 'seconds,prompt\n4,Wide\n3,Close', null],
    ['by the name of its file', 'seconds,prompt\n4,Wide\n3,Close', 'shots.csv'],
  ])('%s is read as one once', async (_, text, file) => {
    expect(await readScript(text, null, file)).toMatchObject({ format: 'table' })
    expect([...vi.mocked(readTable).mock.calls, ...vi.mocked(readAsTable).mock.calls]).toEqual([[text]])
  })
})
