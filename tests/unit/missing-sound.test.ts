import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { PLAIN_ANIMATIC } from '../../src/renderer/src/animatic/options.ts'
import { soundAnimatic } from '../../src/renderer/src/app-state/animatic-sound.ts'
import { createSoundDesk } from '../../src/renderer/src/app-state/sound-desk.ts'
import { MIX_RATE, type Samples } from '../../src/renderer/src/media/samples.ts'
import { ShotboardDb } from '../../src/renderer/src/storage/db.ts'
import { type Sound, SoundIdSchema } from '../../src/shared/domain/sound.ts'
import { fail, ok } from '../../src/shared/ipc/app-error.ts'
import { message, open, threeBoards } from '../fakes/three-boards.ts'
import { wavFile } from '../fakes/wav.ts'

// A page whose own database has lost its sounds, and keeps none.
vi.mock(import('../../src/renderer/src/storage/sounds.ts'), () => ({ soundBlob: async () => undefined, keepSound: async () => {}, sweepSounds: async () => {} }))
afterEach(() => vi.unstubAllGlobals())

const TONE = wavFile(2, (time) => Math.sin(2 * Math.PI * 200 * time), MIX_RATE)
const CUT: Sound = { id: SoundIdSchema.parse(createHash('sha256').update(TONE).digest('hex')), name: 'tone.wav', type: 'audio/wav', bytes: TONE.length, seconds: 2, in: 0.5, out: 1.5, at: 1, volume: 0.4 }

describe('scratch audio whose file is missing', () => {
  it('is heard again as it was cut once the same file is chosen', async () => {
    const kept = new Map<unknown, Uint8Array>()
    const answers: Readonly<Record<string, (input: { readonly id: unknown; readonly bytes: Uint8Array }) => unknown>> = {
      'sounds.get': ({ id }) => {
        const bytes = kept.get(id)
        return bytes ? ok(bytes) : fail('missing', 'There is no such sound.')
      },
      'sounds.put': ({ id, bytes }) => ok(void kept.set(id, bytes)),
    }
    vi.stubGlobal('window', { bridge: { on: () => () => {}, request: async (route: string, input: { readonly id: unknown; readonly bytes: Uint8Array }) => answers[route]?.(input) } })
    const { editor } = threeBoards()
    editor.dispatch({ kind: 'setSound', sound: CUT })
    const heard: (Samples | null)[] = []
    const isHeard = (): boolean => heard.at(-1)?.left.some((sample) => sample !== 0) === true
    const sounds = createSoundDesk(new ShotboardDb({ readOnly: true }), editor)
    const store = createStore(() => ({ options: PLAIN_ANIMATIC, takes: {} }))
    const clock = { now: () => 0, onRun: () => {}, setLevel: () => {}, hear: (samples: Samples | null) => void heard.push(samples) }
    soundAnimatic(editor, { store, clock, toggle: () => {}, switchIn: () => {} }, sounds)
    await expect.poll(() => message(editor)?.text).toBe('The scratch audio “tone.wav” is not on this disk any more. Choose it again.')
    expect([isHeard(), await sounds.peaks(CUT)]).toEqual([false, null])

    sounds.take(new File([new Uint8Array(TONE)], 'tone.wav'))

    await expect.poll(isHeard).toBe(true)
    expect(open(editor).sound).toEqual(CUT)
    expect(await sounds.peaks(CUT)).not.toBeNull()
  })
})
