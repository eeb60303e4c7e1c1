import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { soundAnimatic } from '../../src/renderer/src/app-state/animatic-sound.ts'
import type { AnimaticState } from '../../src/renderer/src/app-state/animatic.ts'
import { PLAIN_ANIMATIC } from '../../src/renderer/src/animatic/options.ts'
import type { Samples } from '../../src/renderer/src/media/samples.ts'
import type { Board } from '../../src/shared/domain/storyboard.ts'
import { createEditor } from '../../src/renderer/src/editor/store.ts'
import { boardOf } from '../contract/boards.ts'
import { message } from '../fakes/three-boards.ts'

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Two boards, of which the first is open, with a beep at each cut; and what is heard, by the name of the board that it is of. */
function heardOn(soundtrack: (board: Board) => Promise<void>) {
  const [one, two] = [{ ...boardOf('kling-3.0', [['Dawn', 4], ['Noon', 3]]), name: 'One' }, { ...boardOf('kling-3.0', [['Dawn', 2], ['Noon', 5]]), name: 'Two' }]
  const editor = createEditor({ boards: [one, two] }, one.id)
  const names = new Map<Samples, string>()
  const heard: (string | null | undefined)[] = []
  const store = createStore<AnimaticState>(() => ({ options: { ...PLAIN_ANIMATIC, beep: true }, takes: {} }))
  const clock = { now: () => 0, onRun: () => {}, setLevel: () => {}, hear: (samples: Samples | null) => void heard.push(samples && names.get(samples)) }
  soundAnimatic(editor, { store, clock, toggle: () => {}, switchIn: () => {} }, {
    onKept: () => () => {},
    soundtrack: async (board) => {
      await soundtrack(board)
      const samples: Samples = { left: new Float32Array(1), right: new Float32Array(1) }
      names.set(samples, board.name)
      return samples
    },
  })
  return { editor, two, heard, store }
}

describe('what is heard of the open board', () => {
  it('is its own alone: nothing of the board before is heard while its sound is mixed', async () => {
    const { editor, two, heard } = heardOn(async () => {})
    await settled()
    expect(heard.at(-1)).toBe('One')
    editor.openBoard(two.id)
    expect(heard.at(-1)).toBeNull()
    await settled()
    expect(heard.at(-1)).toBe('Two')
  })

  it('is nothing where it cannot be mixed, and is tried again', async () => {
    let fails = false
    const { editor, two, heard, store } = heardOn(() => (fails ? Promise.reject(new Error('the disk is on fire')) : Promise.resolve()))
    await settled()
    fails = true
    editor.openBoard(two.id)
    await settled()
    expect(heard.at(-1)).toBeNull()
    expect(message(editor)?.text).toBe('The animatic plays without sound: the disk is on fire')
    fails = false
    store.setState({ options: { ...store.getState().options, number: false } })
    await settled()
    expect(heard.at(-1)).toBe('Two')
  })
})
