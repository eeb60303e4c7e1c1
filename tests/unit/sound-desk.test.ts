import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSoundDesk } from '../../src/renderer/src/app-state/sound-desk.ts'
import { ShotboardDb } from '../../src/renderer/src/storage/db.ts'
import { fail, ok } from '../../src/shared/ipc/app-error.ts'
import { message, open, threeBoards } from '../fakes/three-boards.ts'
import { wavFile } from '../fakes/wav.ts'

afterEach(() => vi.unstubAllGlobals())

/** A desk over three boards, whose main answers each sound that is handed to it when it is told to. */
function desk() {
  const handed: ((answer: unknown) => void)[] = []
  vi.stubGlobal('window', { bridge: { on: () => () => {}, request: () => new Promise((resolve) => handed.push(resolve)) } })
  const { editor, boards } = threeBoards()
  return { editor, boards, handed, sounds: createSoundDesk(new ShotboardDb({ readOnly: true }), editor) }
}

const file = (name: string, hertz: number): File => new File([new Uint8Array(wavFile(0.2, (time) => Math.sin(2 * Math.PI * hertz * time)))], name)

describe('scratch audio that is dropped', () => {
  it('is the last one that was, though one before it takes longer to be kept', async () => {
    const { editor, handed, sounds } = desk()
    sounds.take(file('first.wav', 100))
    sounds.take(file('second.wav', 200))
    await expect.poll(() => handed.length).toBeGreaterThan(0)
    // Whatever is handed over is taken, the last of it first.
    while (open(editor).sound?.name !== 'second.wav') {
      await expect.poll(() => handed.length).toBeGreaterThan(0)
      handed.pop()?.(ok(undefined))
      await new Promise((resolve) => setImmediate(resolve))
    }
    for (const answer of handed.splice(0)) answer(ok(undefined))
    await new Promise((resolve) => setImmediate(resolve))
    expect(open(editor).sound?.name).toBe('second.wav')
  })

  it('is refused, with what to do, where it has fewer samples a second than can be mixed', async () => {
    const { editor, sounds } = desk()
    sounds.take(new File([new Uint8Array(wavFile(0.2, () => 0.5, 2_205))], 'radio.wav'))
    await expect.poll(() => message(editor)?.text).toBe('“radio.wav” cannot be the scratch audio: it has 2205 samples a second, and only 3000 to 768000 can be mixed. Save it with 48000.')
    expect(open(editor).sound).toBeUndefined()
  })

  it('goes to the board that was open then, and one that is refused keeps nothing back', async () => {
    const { editor, boards, handed, sounds } = desk()
    sounds.take(file('refused.wav', 100))
    sounds.take(file('taken.wav', 200))
    editor.openBoard(boards.three.id)
    await expect.poll(() => handed.length).toBe(1)
    handed.pop()?.(fail('refused', 'The sound changed on its way. Choose it again.'))
    await expect.poll(() => handed.length).toBe(1)
    expect(message(editor)?.text).toBe('The scratch audio could not be kept: The sound changed on its way. Choose it again.')
    handed.pop()?.(ok(undefined))
    await expect.poll(() => editor.store.getState().history.present.boards.map(({ sound }) => sound?.name ?? null)).toEqual([null, 'taken.wav', null])
  })
})
