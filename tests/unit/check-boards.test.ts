import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairInWords } from '../../src/renderer/src/app-state/repair-words.ts'
import { copyOf, newBoard } from '../../src/renderer/src/editor/new-board.ts'
import type { HeldBoards } from '../../src/renderer/src/storage/boards.ts'
import { checkBoards, repairBoards } from '../../src/renderer/src/storage/check-boards.ts'
import type { BackupState, BoardsCopy } from '../../src/shared/domain/backup.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'

const INSTALL = randomUUID()
const [ONE, TWO, THREE] = [newBoard('One'), newBoard('Two'), newBoard('Three')]
const ALL = [ONE, TWO, THREE]
const idsOf = (boards: readonly Board[]): HeldBoards['unreadable'] => boards.map(({ id }) => id)

function held(boards: readonly Board[], revision: number | null, { saved = boards, unreadable = [], install = INSTALL }: { saved?: readonly Board[]; unreadable?: readonly string[]; install?: string } = {}): HeldBoards {
  return { boards, unreadable, sentinel: revision === null ? null : { install, revision, boards: saved.map(({ id }) => id) } }
}
function copyAt(revision: number, boards: readonly Board[] = ALL): BoardsCopy {
  return { install: INSTALL, revision, at: 1_000, boards }
}
function kept(revision: number | null, copy: BackupState['copy'] = 'whole'): BackupState {
  return { copy, at: copy === 'whole' ? 1_000 : null, mark: revision === null ? null : { install: INSTALL, revision, boards: ALL.map(({ id }) => id) } }
}
const another = (board: Board): Board => copyOf(board, `${board.name} (other state)`)
const names = (boards: readonly Board[]): readonly string[] => boards.map(({ name }) => name)

describe('the check at start', () => {
  it('takes it for a first start only where neither side knows of boards', () => {
    const empty = held([], null)
    expect(checkBoards(empty, kept(null, 'none'))).toEqual({ is: 'new' })
    for (const copy of ['whole', 'damaged', 'newer'] as const) {
      expect(checkBoards(empty, kept(7, copy))).toEqual({ is: 'damaged', damage: { is: 'emptied' } })
      expect(checkBoards(empty, kept(null, copy))).toEqual({ is: 'damaged', damage: { is: 'emptied' } })
    }
  })

  it('takes the boards of 0.1.0 as they are, and makes their first copy', () => {
    expect(checkBoards(held(ALL, null), kept(null, 'none'))).toEqual({ is: 'whole', copy: 'behind' })
  })

  it('notices every row of the last save that is gone or spoilt', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2), { minLength: 1 }), fc.uniqueArray(fc.nat(2)), (gone, spoilt) => {
        const boards = ALL.filter((_, index) => !gone.includes(index) && !spoilt.includes(index))
        const unreadable = idsOf(ALL.filter((_, index) => spoilt.includes(index)))
        const finding = checkBoards(held(boards, 7, { saved: ALL, unreadable }), kept(7))
        expect(finding).toEqual({ is: 'damaged', damage: { is: 'incomplete', missing: 3 - boards.length - unreadable.length, unreadable: unreadable.length } })
      }),
    )
  })

  it('notices a database that fell back, whole as it is', () => {
    expect(checkBoards(held(ALL, 5), kept(7))).toEqual({ is: 'damaged', damage: { is: 'older', saves: 2 } })
    expect(checkBoards(held(ALL, 5), kept(7, 'damaged'))).toEqual({ is: 'damaged', damage: { is: 'older', saves: 2 } })
  })

  it('renews a copy that is behind, and says so where it was damaged', () => {
    expect(checkBoards(held(ALL, 7), kept(7))).toEqual({ is: 'whole', copy: 'current' })
    expect(checkBoards(held(ALL, 9), kept(7))).toEqual({ is: 'whole', copy: 'behind' })
    expect(checkBoards(held(ALL, 9), kept(7, 'damaged'))).toEqual({ is: 'whole', copy: 'damaged' })
    expect(checkBoards(held(ALL, 9), kept(null, 'none'))).toEqual({ is: 'whole', copy: 'damaged' })
  })

  it('trusts no boards without a mark, or with the mark of another install', () => {
    expect(checkBoards(held(ALL, null), kept(7))).toEqual({ is: 'damaged', damage: { is: 'unmarked' } })
    expect(checkBoards(held(ALL, 9, { install: randomUUID() }), kept(7))).toEqual({ is: 'damaged', damage: { is: 'unmarked' } })
  })
})

describe('putting a project together again', () => {
  const edited = { ...TWO, name: 'Two, edited' }

  it('gives all of the copy for an empty database', () => {
    expect(repairBoards(held([], null), copyAt(7), another)).toMatchObject({ boards: ALL, restored: 3, lost: 0 })
  })

  it('takes each board from the later side that has it, in that side’s order', () => {
    const older = repairBoards(held([TWO, ONE], 5), copyAt(7, [edited, THREE]), another)
    expect([names(older.boards), older.lost, older.olderThanSaved]).toEqual([['Two, edited', 'Three'], 0, 0])
    const newer = repairBoards(held([edited], 9, { saved: [THREE, edited] }), copyAt(7), another)
    expect([names(newer.boards), newer.restored, newer.olderThanSaved]).toEqual([['Three', 'Two, edited'], 1, 1])
  })

  it('counts what neither side has, and keeps what nobody marked', () => {
    const fresh = newBoard('Fresh')
    const result = repairBoards(held([fresh], 8, { saved: [ONE, newBoard('Never copied')] }), copyAt(7), another)
    expect([names(result.boards), result.lost]).toEqual([['One', 'Fresh'], 1])
  })

  it('keeps both states of a board where nobody knows which is later', () => {
    const stranger = newBoard('Stranger')
    const result = repairBoards(held([ONE, edited, stranger], null), copyAt(7), another)
    expect(names(result.boards)).toEqual(['One', 'Two', 'Three', 'Stranger', 'Two, edited (other state)'])
    expect(result.keptBeside).toBe(1)
    expect(new Set(result.boards.map(({ id }) => id)).size).toBe(5)
  })
})

describe('the words about it', () => {
  const restored = { boards: ALL, restored: 3, lost: 0, olderThanSaved: 0, keptBeside: 0 }

  it('say what was wrong, which copy helped, and what is lost', () => {
    expect(repairInWords({ is: 'emptied' }, restored, '25 Nov, 11:04')).toBe('Shotboard’s database was empty. 3 boards came back from the copy of 25 Nov, 11:04. Nothing was lost.')
    expect(repairInWords({ is: 'incomplete', missing: 2, unreadable: 1 }, { ...restored, lost: 1, restored: 2 }, '11:04')).toBe(
      'In Shotboard’s database 2 boards were missing, and 1 board could not be read. 2 boards came back from the copy of 11:04. 1 board is in no copy of that moment; look at the earlier ones under Settings, Backups.',
    )
    expect(repairInWords({ is: 'incomplete', missing: 1, unreadable: 0 }, { ...restored, restored: 1, olderThanSaved: 1 }, '11:04')).toContain('Edits made to it after 11:04 are lost.')
    expect(repairInWords({ is: 'older', saves: 1 }, restored, '11:04')).toBe('Shotboard ended in the middle of a save. The last edit came back from the copy of 11:04. Nothing was lost.')
  })
})
