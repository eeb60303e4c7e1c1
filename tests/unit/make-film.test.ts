import { describe, expect, it } from 'vitest'
import { createFilmMaker, type FilmWorker } from '../../src/renderer/src/app-state/make-film.ts'
import { PLAIN_ANIMATIC } from '../../src/renderer/src/animatic/options.ts'
import { planAnimatic } from '../../src/renderer/src/animatic/plan.ts'
import { newBoard } from '../../src/renderer/src/editor/new-board.ts'
import type { FilmJob } from '../../src/renderer/src/film/film-job.ts'

const JOB: FilmJob = {
  plan: planAnimatic(newBoard('Harbour')),
  options: PLAIN_ANIMATIC,
  size: { width: 16, height: 9 },
  samples: { left: new Float32Array(1), right: new Float32Array(1) },
  stills: new Map(),
  takes: new Map(),
  fonts: [],
}

/** Workers that do with the port of each film what `work` says. */
function workers(work: (port: MessagePort) => void) {
  const started: FilmWorker[] = []
  const start = (): FilmWorker => {
    const worker: FilmWorker = {
      addEventListener: () => {},
      postMessage: (_job: unknown, moved: unknown) => {
        const [port] = Array.isArray(moved) ? moved : []
        if (port instanceof MessagePort) work(port)
      },
    }
    started.push(worker)
    return worker
  }
  return { started, make: createFilmMaker(start) }
}

/** Resolves once the other end of a port is closed. */
function closed(port: MessagePort): Promise<void> {
  return new Promise((resolve) => port.addEventListener('close', () => resolve()))
}

describe('making a film apart from the page', () => {
  it('ends in a sentence where what makes it dies in the middle, and begins anew with another', async () => {
    const dying = workers((port) => {
      port.postMessage({ is: 'drawn', frames: 6 })
      port.close()
    })
    const drawn: number[] = []
    const never = new AbortController().signal
    await expect(dying.make(JOB, never, (frames) => drawn.push(frames))).rejects.toThrow('The animatic could not be exported: what makes it ended in the middle.')
    expect(drawn).toEqual([6])
    await expect(dying.make(JOB, never, () => {})).rejects.toThrow('ended in the middle')
    expect(dying.started.length).toBe(2)
  })

  it('keeps one worker for many films, and closes the port of each', async () => {
    const ends: Promise<void>[] = []
    const { make, started } = workers((port) => {
      ends.push(closed(port))
      port.postMessage({ is: 'made', film: new ArrayBuffer(3) })
    })
    const never = new AbortController().signal
    for (let film = 0; film < 3; film += 1) expect((await make(JOB, never, () => {})).byteLength).toBe(3)
    await Promise.all(ends)
    expect([started.length, ends.length]).toEqual([1, 3])
  })

  it('tells the worker to stop where it is cancelled, before the port is closed', async () => {
    const stop = new AbortController()
    const told: Promise<unknown>[] = []
    const { make } = workers((port) => {
      told.push(new Promise((resolve) => port.addEventListener('message', ({ data }) => resolve(data))))
      port.start()
      stop.abort(new Error('Cancelled'))
    })
    await expect(make(JOB, stop.signal, () => {})).rejects.toThrow('Cancelled')
    expect(await Promise.all(told)).toEqual(['stop'])
  })
})
