import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Autosave, type SaveProject, startAutosave } from '../../src/renderer/src/editor/autosave.ts'
import { createEditor } from '../../src/renderer/src/editor/store.ts'
import type { Project } from '../../src/shared/domain/storyboard.ts'
import { boardOf } from '../contract/boards.ts'
import { NO_SHOT } from '../fakes/boards.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

interface Write {
  readonly before: Project | null
  readonly after: Project
  readonly succeed: () => void
  readonly fail: (trouble: string) => void
}

/** An editor whose writes wait to be told how they end. */
function studio(onDisk: 'everything' | 'nothing' = 'everything') {
  const board = boardOf('kling-3.0', [['Dawn', 5]])
  const editor = createEditor({ boards: [board] }, board.id)
  const writes: Write[] = []
  const save: SaveProject = (before, after) =>
    new Promise((resolve, reject) => {
      writes.push({ before, after, succeed: resolve, fail: (trouble) => reject(new Error(trouble)) })
    })
  const project = (): Project => editor.store.getState().history.present
  const autosave = startAutosave(editor, onDisk === 'everything' ? project() : null, save)
  const [shot] = board.shots
  if (!shot) throw new Error('One shot was laid out')
  const type = (prompt: string): void => editor.dispatch({ kind: 'setPrompt', shotId: shot.id, prompt })
  const write = (index: number): Write => {
    const found = writes[index]
    if (!found) throw new Error(`${writes.length} writes so far`)
    return found
  }
  return { editor, autosave, writes, write, project, type }
}

const state = (autosave: Autosave): string => autosave.state.getState().is
/** Lets everything happen that is ready to, within so many milliseconds. */
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

describe('an edit', () => {
  it('is written one second after the last, and called saved only once it is on the disk', async () => {
    const { autosave, writes, write, type, project } = studio()
    expect(state(autosave)).toBe('saved')
    const before = project()
    type('D')
    expect(state(autosave)).toBe('unsaved')
    await pass(600)
    type('Da')
    await pass(999)
    expect(writes).toHaveLength(0)
    await pass(1)
    expect(writes).toHaveLength(1)
    expect([write(0).before, write(0).after]).toEqual([before, project()])
    await pass(60_000)
    expect(state(autosave)).toBe('saving')
    write(0).succeed()
    await pass(0)
    expect(state(autosave)).toBe('saved')
    await pass(60_000)
    expect(writes).toHaveLength(1)
  })

  it('goes unwritten for five seconds at most while typing never pauses', async () => {
    const { writes, write, type, project } = studio()
    for (let tenth = 0; tenth < 50; tenth += 1) {
      type(`After ${tenth}`)
      await pass(100)
    }
    expect(writes).toHaveLength(1)
    expect(write(0).after).toBe(project())
    write(0).succeed()
    for (let tenth = 50; tenth < 100; tenth += 1) {
      type(`After ${tenth}`)
      await pass(100)
    }
    expect(writes).toHaveLength(2)
  })

  it('that is made during a write is not lost, and not called saved by it', async () => {
    const { autosave, writes, write, type, project } = studio()
    type('First')
    const first = project()
    await pass(1_000)
    type('Second')
    await pass(10)
    expect(state(autosave)).toBe('unsaved')
    write(0).succeed()
    await pass(0)
    expect(state(autosave)).toBe('unsaved')
    await pass(1_000)
    expect(writes).toHaveLength(2)
    expect([write(1).before, write(1).after]).toEqual([first, project()])
    write(1).succeed()
    await pass(0)
    expect(state(autosave)).toBe('saved')
  })

  it('never starts a second write beside one that is under way', async () => {
    const { writes, write, type } = studio()
    type('First')
    await pass(1_000)
    for (let second = 0; second < 10; second += 1) {
      type(`Later ${second}`)
      await pass(1_000)
    }
    expect(writes).toHaveLength(1)
    write(0).succeed()
    await pass(1_000)
    expect(writes).toHaveLength(2)
  })

  it('that is taken back before it was written is saved as it was', async () => {
    const { autosave, writes, editor, type } = studio()
    type('Mistake')
    editor.undo()
    await pass(10_000)
    expect(writes).toHaveLength(0)
    expect(state(autosave)).toBe('saved')
  })

  it('that is only looked at, selected or dragged is none', async () => {
    const { autosave, writes, editor, project } = studio()
    const before = project()
    editor.selectShot(project().boards[0]?.shots[0]?.id ?? NO_SHOT)
    editor.say('Hello')
    editor.preview({ kind: 'setAudio', audio: true })
    await pass(10_000)
    expect([writes.length, state(autosave)]).toEqual([0, 'saved'])
    expect(project()).toBe(before)
  })
})

describe('a project that is on no disk yet', () => {
  it('is written without any edit, and not called saved before', async () => {
    const { autosave, writes, write, project } = studio('nothing')
    expect(state(autosave)).not.toBe('saved')
    await pass(1_000)
    expect(writes).toHaveLength(1)
    expect([write(0).before, write(0).after]).toEqual([null, project()])
    write(0).succeed()
    await pass(0)
    expect(state(autosave)).toBe('saved')
  })

  it('is written at last, in one write from nothing', async () => {
    const { writes, write } = studio('nothing')
    await pass(1_000)
    write(0).fail('The disk is full.')
    await pass(1_000)
    expect(writes).toHaveLength(2)
    expect(write(1).before).toBeNull()
  })
})

describe('a write that fails', () => {
  it('is shown with its reason, and tried again until it succeeds', async () => {
    const { autosave, writes, write, type, project } = studio()
    const before = project()
    type('Dawn!')
    await pass(1_000)
    write(0).fail('The disk is full.')
    await pass(0)
    expect(autosave.state.getState()).toEqual({ is: 'failed', trouble: 'The disk is full.' })
    await pass(5_000)
    expect(writes).toHaveLength(2)
    expect([write(1).before, write(1).after]).toEqual([before, project()])
    write(1).succeed()
    await pass(0)
    expect(state(autosave)).toBe('saved')
  })

  it('stays shown while the user types on', async () => {
    const { autosave, write, type } = studio()
    type('Dawn!')
    await pass(1_000)
    write(0).fail('The disk is full.')
    await pass(0)
    type('Dawn, again')
    expect(state(autosave)).toBe('failed')
  })

  it('is over when the edit was taken back: the disk holds what the screen shows', async () => {
    const { autosave, write, type, editor } = studio()
    type('Dawn!')
    await pass(1_000)
    write(0).fail('The disk is full.')
    await pass(0)
    editor.undo()
    await pass(5_000)
    expect(state(autosave)).toBe('saved')
  })
})

describe('flushing', () => {
  it('writes at once, and resolves when it is written', async () => {
    const { autosave, writes, write, type } = studio()
    type('Dawn!')
    let flushed = false
    const flushing = autosave.flush().then(() => (flushed = true))
    await pass(0)
    expect([writes.length, flushed]).toEqual([1, false])
    write(0).succeed()
    await flushing
    expect(state(autosave)).toBe('saved')
    await pass(10_000)
    expect(writes).toHaveLength(1)
  })

  it('during a write waits for it, and then writes what came since', async () => {
    const { autosave, writes, write, type, project } = studio()
    type('First')
    await pass(1_000)
    type('Second')
    const flushing = autosave.flush()
    write(0).succeed()
    await pass(0)
    expect(writes).toHaveLength(2)
    expect(write(1).after).toBe(project())
    write(1).succeed()
    await flushing
    expect(state(autosave)).toBe('saved')
  })

  it('resolves where the write fails, and where there is nothing to write', async () => {
    const { autosave, writes, write, type } = studio()
    await autosave.flush()
    expect(writes).toHaveLength(0)
    type('Dawn!')
    const flushing = autosave.flush()
    await pass(0)
    write(0).fail('The disk is full.')
    await flushing
    expect(state(autosave)).toBe('failed')
  })
})
