import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type * as Cuts from '../../src/renderer/src/editor/cut-commands.ts'
import type * as Past from '../../src/renderer/src/editor/history.ts'
import type * as Lengths from '../../src/renderer/src/editor/length-commands.ts'
import type * as Shots from '../../src/renderer/src/editor/shot-commands.ts'
import { createEditor, type Editor } from '../../src/renderer/src/editor/store.ts'
import type { Command } from '../../src/shared/domain/command.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { anyBoards, commandFrom, dice } from '../fakes/boards.ts'
import { brokenLaws, faultsOfBoard } from '../fakes/gesture-laws.ts'

const GESTURES = 200

const gestures = fc.array(
  fc.record({ act: fc.constantFrom('do', 'do', 'do', 'type', 'preview', 'preview', 'commit', 'cancel', 'undo', 'redo', 'select'), dice }),
  { minLength: GESTURES, maxLength: GESTURES },
)
type Gesture = typeof gestures extends fc.Arbitrary<(infer Value)[]> ? Value : never

const state = (editor: Editor) => editor.store.getState()
const committed = (editor: Editor): Board => {
  const [board] = state(editor).history.present.boards
  if (!board) throw new Error('The project lost its board')
  return board
}
const shown = (editor: Editor): Board => state(editor).gesture?.board ?? committed(editor)
const bytes = (editor: Editor): string => JSON.stringify(state(editor).history.present)

/** Makes one gesture, and tells what it did that it may not. */
function faultsOf(editor: Editor, { act, dice: roll }: Gesture): readonly string[] {
  const [before, history] = [committed(editor), state(editor).history]
  const command: Command = act === 'type' ? { kind: 'setPrompt', shotId: before.shots[0]?.id ?? commandShot(before), prompt: roll.text } : commandFrom(before, roll)
  const previewed = shown(editor)
  const acts: Readonly<Record<Gesture['act'], () => void>> = {
    do: () => editor.dispatch(command),
    type: () => editor.dispatch(command, 'prompt'),
    preview: () => editor.preview(command),
    commit: editor.commitGesture,
    cancel: editor.cancelGesture,
    undo: editor.undo,
    redo: editor.redo,
    select: () => editor.toggleShot(before.shots[roll.pick]?.id ?? commandShot(before)),
  }
  acts[act]()
  const after = committed(editor)
  const refused = state(editor).message?.tone === 'refused' ? (state(editor).message?.text ?? '') : null
  editor.hush()
  const carriedOut = (act === 'do' || act === 'type') && after !== before
  return [
    ...faultsOfBoard(after),
    ...(carriedOut ? brokenLaws(command, before, after) : []),
    ...(act === 'preview' && shown(editor) !== before ? [...faultsOfBoard(shown(editor)), ...brokenLaws(command, before, shown(editor))] : []),
    ...((act === 'preview' || act === 'cancel') && state(editor).history !== history ? [`${act} made a step`] : []),
    ...(act === 'commit' && after !== previewed ? ['what was dropped is not what was shown'] : []),
    ...(act !== 'preview' && state(editor).history.present !== history.present && state(editor).gesture !== null ? [`${act} left a drag behind`] : []),
    ...(refused === null || /^[A-Z0-9].*\.$/s.test(refused) ? [] : [`a refusal that is no sentence: ${refused}`]),
    ...(state(editor).selection.length > 0 && state(editor).selection.every((id) => after.shots.some((shot) => shot.id === id)) ? [] : ['the selection is empty, or of shots that are gone']),
  ]
}

function commandShot({ shots }: Board) {
  const [shot] = shots
  if (!shot) throw new Error('A board has a shot')
  return shot.id
}

/** What two hundred gestures do that they may not, or null: boards stay legal, and undo and redo lead to the start and back to the byte. */
function wrong(create: typeof createEditor, runs: fc.Parameters<unknown>): string | null {
  const outcome = fc.check(
    fc.property(anyBoards, gestures, (board, made) => {
      const editor = create({ boards: [board] }, board.id)
      const start = bytes(editor)
      const faults = (): readonly string[] => {
        for (const gesture of made) {
          const found = faultsOf(editor, gesture)
          if (found.length > 0) return found
        }
        editor.cancelGesture()
        const end = bytes(editor)
        const steps = state(editor).history.past.length
        for (let step = 0; step < steps; step += 1) editor.undo()
        if (bytes(editor) !== start) return ['undo does not lead back to the start']
        for (let step = 0; step < steps; step += 1) editor.redo()
        return bytes(editor) === end ? [] : ['redo does not lead back to the end']
      }
      const found = faults()
      if (found.length > 0) throw new Error(found.join('; '))
    }),
    { ...runs, endOnFailure: true },
  )
  return outcome.failed ? String(outcome.errorInstance) : null
}

describe('any 200 gestures', () => {
  it('leave a legal board after each of them, and undo leads back to the start, equal to the byte', () => {
    expect(wrong(createEditor, { numRuns: 60 })).toBeNull()
  }, 120_000)
})

const CUTS = '../../src/renderer/src/editor/cut-commands.ts'
const LENGTHS = '../../src/renderer/src/editor/length-commands.ts'
const SHOTS = '../../src/renderer/src/editor/shot-commands.ts'
const HISTORY = '../../src/renderer/src/editor/history.ts'

/** Spoils the shots of a board that a command made. */
function spoilt<Args extends readonly unknown[], Outcome>(right: (board: Board, ...args: Args) => Outcome, spoil: (after: Board, before: Board) => Board) {
  return (board: Board, ...args: Args): Outcome | Board => {
    const outcome = right(board, ...args)
    return isBoard(outcome) && outcome !== board ? spoil(outcome, board) : outcome
  }
}

function isBoard(outcome: unknown): outcome is Board {
  return typeof outcome === 'object' && outcome !== null && 'shots' in outcome
}

const eachShot = (board: Board, change: (shot: Board['shots'][number], index: number) => Board['shots'][number]): Board => ({ ...board, shots: board.shots.map(change) })
const shorter = (board: Board): Board => eachShot(board, (shot, index) => (index === board.shots.length - 1 && shot.seconds > 1 ? { ...shot, seconds: shot.seconds - 1 } : shot))
const silent = (board: Board): Board => eachShot(board, (shot) => ({ ...shot, prompt: shot.prompt.split('\n\n')[0] ?? '' }))

/** One wrong piece in the place of the right one. */
const inCuts = (spoil: (right: typeof Cuts) => Partial<typeof Cuts>) => () => vi.doMock(CUTS, async (right: () => Promise<typeof Cuts>) => ({ ...(await right()), ...spoil(await right()) }))
const inLengths = (spoil: (right: typeof Lengths) => Partial<typeof Lengths>) => () => vi.doMock(LENGTHS, async (right: () => Promise<typeof Lengths>) => ({ ...(await right()), ...spoil(await right()) }))
const inShots = (spoil: (right: typeof Shots) => Partial<typeof Shots>) => () => vi.doMock(SHOTS, async (right: () => Promise<typeof Shots>) => ({ ...(await right()), ...spoil(await right()) }))
const inHistory = (spoil: (right: typeof Past) => object) => () => vi.doMock(HISTORY, async (right: () => Promise<typeof Past>) => ({ ...(await right()), ...spoil(await right()) }))

/** Wrong builds of the editor, each with the law that must tell it. */
const BUILDS: readonly (readonly [build: string, because: string, put: () => void])[] = [
  ['a roll that loses a second', 'rollCut: no second is lost', inLengths(({ rollCut }) => ({ rollCut: spoilt(rollCut, shorter) }))],
  ['a merge that loses a prompt', 'mergeShots: no word is lost', inCuts(({ mergeShots }) => ({ mergeShots: spoilt(mergeShots, silent) }))],
  ['a cut that gives a second twice', 'splitShot: no second is lost', inCuts(({ splitShot }) => ({ splitShot: spoilt(splitShot, (after, before) => eachShot(after, (shot) => before.shots.find(({ id }) => id === shot.id) ?? shot)) }))],
  ['a cut whose later part forgets its notes', 'splitShot: both parts say', inCuts(({ splitShot }) => ({ splitShot: spoilt(splitShot, (after, before) => eachShot(after, (shot) => (before.shots.some(({ id }) => id === shot.id) ? shot : { ...shot, notes: '' }))) }))],
  ['a move that loses a shot', 'moveShots: the shots are the same', inShots(({ moveShots }) => ({ moveShots: spoilt(moveShots, (after) => ({ ...after, shots: after.shots.slice(0, -1) })) }))],
  ['a double under the same id', 'has an id twice', inShots(({ duplicateShots }) => ({ duplicateShots: spoilt(duplicateShots, (after) => ({ ...after, shots: after.shots.toSpliced(0, 1, ...after.shots.slice(-1)) })) }))],
  ['a trim that changes the neighbour too', ': the others keep theirs', inLengths(({ setShotSeconds }) => ({ setShotSeconds: spoilt(setShotSeconds, (after, before) => eachShot(after, (shot) => (before.shots.includes(shot) ? { ...shot, seconds: 1 } : shot))) }))],
  ['a history that forgets its beginning', 'undo does not lead back', inHistory(({ record }) => ({ record: (...step: Parameters<typeof record>) => ((made) => ({ ...made, past: made.past.slice(-20) }))(record(...step)) }))],
  ['an undo that forgets what it took back', 'redo does not lead back', inHistory(({ undo }) => ({ undo: (history: Parameters<typeof undo>[0]) => ({ ...undo(history), future: [] }) }))],
]

/** A wrong build meets the same gestures each time: whether it is caught is no matter of luck. */
const SAME_DICE = { seed: 1, numRuns: 400 }

describe('a wrong build is caught', () => {
  afterEach(() => {
    for (const path of [CUTS, LENGTHS, SHOTS, HISTORY]) vi.doUnmock(path)
    vi.resetModules()
  })

  it.each(BUILDS)('with %s', async (_, because, put) => {
    vi.resetModules()
    put()
    const { createEditor: create } = await import('../../src/renderer/src/editor/store.ts')
    expect(wrong(create, SAME_DICE)).toContain(because)
  }, 60_000)

  it.each<readonly [string, string, (editor: Editor) => Partial<Editor>]>([
    ['a preview that lands in the history', 'preview made a step', (editor) => ({ preview: (command) => editor.dispatch(command) })],
    ['an Escape that drops what was dragged', 'cancel made a step', (editor) => ({ cancelGesture: editor.commitGesture })],
    ['a drop that is lost', 'what was dropped is not what was shown', (editor) => ({ commitGesture: editor.cancelGesture })],
  ])('with %s', (_, because, build) => {
    const create: typeof createEditor = (...args) => {
      const editor = createEditor(...args)
      return { ...editor, ...build(editor) }
    }
    expect(wrong(create, SAME_DICE)).toContain(because)
  }, 60_000)
})
