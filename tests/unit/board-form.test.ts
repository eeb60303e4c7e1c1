import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBackup } from '../../src/main/backup/backup.ts'
import { bodyFor } from '../../src/main/apiframe/wire.ts'
import { asksTheSame } from '../../src/renderer/src/features/viewer/versions.ts'
import { apply, isRefusal } from '../../src/renderer/src/editor/commands.ts'
import { copyOf } from '../../src/renderer/src/editor/new-board.ts'
import type { Save } from '../../src/shared/domain/backup.ts'
import { CastIdSchema } from '../../src/shared/domain/cast.ts'
import { SoundIdSchema } from '../../src/shared/domain/sound.ts'
import { lineOf } from '../../src/main/renders/journal-line.ts'
import { BOARD_FORM, formOf } from '../../src/shared/domain/board-form.ts'
import { MarkerIdSchema } from '../../src/shared/domain/marker.ts'
import { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
import { type Order, orderFrom, OrderIdSchema } from '../../src/shared/domain/order.ts'
import { findProblems } from '../../src/shared/domain/problems/find-problems.ts'
import { quoteBoard } from '../../src/shared/domain/quote.ts'
import { type Board, BoardSchema, ImageIdSchema } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { anyBoards } from '../fakes/boards.ts'
import { ReleasedBoardSchema, versionOf } from '../fakes/released-forms.ts'
import { smallEntries, smallManifest, readBytes, zipOf } from '../fakes/archives.ts'

const PLAIN = boardOf('kling-3.0', [['Dawn', 5], ['Noon', 5]], { mode: 'pro', audio: true })
const MARKER = { id: MarkerIdSchema.parse('00000000-0000-4000-8000-000000000001'), at: 36, name: 'Beat' }
const MARKED: Board = { ...PLAIN, markers: [MARKER] }
const [DAWN, ...LATER] = PLAIN.shots
if (!DAWN) throw new Error('the board has shots')
const STYLED: Board = { ...PLAIN, style: 'Grainy 16 mm film.' }
const PEOPLED: Board = { ...PLAIN, cast: [{ id: CastIdSchema.parse('00000000-0000-4000-8000-000000000002'), name: 'Mara', looks: 'a woman of sixty in a red coat' }] }
const SOUNDED: Board = { ...PLAIN, sound: { id: SoundIdSchema.parse('c'.repeat(64)), name: 'Guide.wav', type: 'audio/wav', bytes: 96_044, seconds: 1, in: 0, out: 1, at: 2, volume: 0.5 } }
const PICTURED: Board = { ...PLAIN, shots: [{ ...DAWN, still: { id: ImageIdSchema.parse('a'.repeat(64)), name: 'Dawn.png', type: 'image/png', width: 1280, height: 720, bytes: 40_000 } }, ...LATER] }
const NO_IMAGES = { startImageUrl: null, endImageUrl: null }

const save = (revision: number, board: Board): Save => ({ install: '00000000-0000-4000-8000-00000000000a', revision, boards: [board] })

function orderOf(board: Board): Order {
  const id = OrderIdSchema.parse('3f0f6b8e-54a1-4d9e-9a55-0d3c9b8c7a10')
  const order = orderFrom({ id, board, credits: 580, practice: false }, PRICE_SHEET, { signedAt: 1_785_000_000_000, take: 1 })
  if ('refusal' in order) throw new Error(order.refusal)
  return order
}

function keptBy(outcome: ReturnType<typeof apply>): Board {
  if (isRefusal(outcome)) throw new Error(outcome.sentence)
  return outcome
}

/** A board as 0.2.0 had them. */
function withoutExtras(drawn: Board): Board {
  const { markers: _, style: __, cast: ___, sound: ____, ...board } = drawn
  return { ...board, shots: board.shots.map(({ still: _____, ...shot }) => shot) }
}

describe('a board without markers, stills, style, cast and sound', () => {
  it('is a board of 0.1.0 and 0.2.0, and one of theirs is a board of today, both to the byte', () => {
    fc.assert(
      fc.property(anyBoards, (drawn) => {
        const board = withoutExtras(drawn)
        expect(JSON.stringify(ReleasedBoardSchema.parse(board))).toBe(JSON.stringify(BoardSchema.parse(board)))
        expect(formOf([board])).toBe(1)
      }),
    )
  })

  it('is what is left where markers were added and removed again', () => {
    const added = apply(PLAIN, { kind: 'addMarker', marker: MARKER })
    const removed = isRefusal(added) ? added : apply(added, { kind: 'removeMarker', id: MARKER.id })
    expect(ReleasedBoardSchema.safeParse(removed).success).toBe(true)
  })
})

describe('a board with markers', () => {
  it('is not taken for a board by what was released, so it must never be shown to it as damage', () => {
    expect(ReleasedBoardSchema.safeParse(MARKED).success).toBe(false)
    expect(formOf([PLAIN, MARKED])).toBe(2)
  })

  it('asks for the same clip at the same price, and has the same problems', () => {
    expect(asksTheSame(PLAIN, MARKED)).toBe(true)
    expect(quoteBoard(MARKED, PRICE_SHEET)).toEqual(quoteBoard(PLAIN, PRICE_SHEET))
    expect(findProblems(MARKED)).toEqual(findProblems(PLAIN))
    expect(bodyFor(MARKED, NO_IMAGES)).toEqual(bodyFor(PLAIN, NO_IMAGES))
  })

  it('becomes an order that every released version reads', () => {
    const order = orderOf(MARKED)
    expect(ReleasedBoardSchema.parse(order.board)).toEqual(PLAIN)
    expect(asksTheSame(order.board, MARKED)).toBe(true)
  })

  it('keeps them in its double', () => {
    expect(copyOf(MARKED, 'Double').markers).toEqual([MARKER])
  })
})

describe('a board with a still, style, cast or sound', () => {
  it.each([['style', STYLED], ['cast', PEOPLED], ['sound', SOUNDED], ['a still', PICTURED]] as const)('is kept whole with %s, and is of a form that earlier versions do not take for damage', (_, board) => {
    expect(BoardSchema.parse(board)).toEqual(board)
    expect(ReleasedBoardSchema.safeParse(board).success).toBe(false)
    expect(formOf([PLAIN, board])).toBe(BOARD_FORM)
  })

  it.each([['a still', PICTURED], ['sound', SOUNDED]] as const)('becomes an order that every released version reads, where it is %s: that is not sent', (_, board) => {
    const entry = { is: 'intent', order: orderOf(board) } as const
    expect(entry.order.board).toEqual(PLAIN)
    expect(lineOf(entry)).toContain('{"v":2,')
  })

  it.each([['style', STYLED], ['cast', PEOPLED]] as const)('becomes an order with its %s, in a line that earlier versions know for a newer one', (_, board) => {
    const entry = { is: 'intent', order: orderOf(board) } as const
    expect(entry.order.board).toEqual(board)
    expect(lineOf(entry)).toContain('{"v":3,')
  })

  it('is a board that never had one where each is taken away', () => {
    const bare = [{ kind: 'setStyle', style: '' }, { kind: 'setCast', cast: [] }, { kind: 'setSound', sound: null }, { kind: 'setStill', shotId: DAWN.id, still: null }] as const
    for (const board of [STYLED, PEOPLED, SOUNDED, PICTURED]) {
      expect(bare.reduce((left: Board, command) => keptBy(apply(left, command)), board)).toEqual(PLAIN)
    }
  })
})

describe('the second copy', () => {
  it('says that it is newer only while a board has markers, and comes back whole either way', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'forms-'))
    const open = () => openBackup({ folder, now: () => 1_785_000_000_000, log: () => undefined })
    const backup = await open()
    for (const [revision, board, version] of [[1, PLAIN, 1], [2, MARKED, 2], [3, PICTURED, 3], [4, PLAIN, 1]] as const) {
      await backup.keep(save(revision, board))
      expect(versionOf(await readFile(join(folder, 'boards.json')))).toBe(version)
      expect((await (await open()).copy(null))?.boards).toEqual([board])
    }
    await backup.keep(save(5, MARKED))
    const [snapshot] = await backup.list()
    expect(snapshot && (await backup.copy(snapshot.id))?.boards).toEqual([PLAIN])
  })
})

describe('a file of everything', () => {
  it('of boards with markers is read, and one of 0.2.0 too', async () => {
    for (const [v, board] of [[3, STYLED], [2, MARKED], [1, PLAIN]] as const) {
      const read = await readBytes(await zipOf(smallEntries({ ...smallManifest(), v, boards: [board] })))
      expect('refusal' in read ? read.refusal : read.manifest.boards).toEqual([board])
    }
  })
})
