import type { Frames } from '../../../shared/domain/units.ts'
import type { FilmJob, FilmNews } from '../film/film-job.ts'

/** Makes a film apart from the page. Rejects with the signal's reason as soon as it is aborted. */
export type MakeFilm = (job: FilmJob, signal: AbortSignal, drawn: (frames: Frames) => void) => Promise<ArrayBuffer>

/** What is needed of the worker that makes films. */
export type FilmWorker = Pick<Worker, 'postMessage' | 'addEventListener'>

/**
 * Opens what makes films: a worker, started at the first film. It stays for the next one, and is never ended in the
 * middle of its work: Chromium 130 falls over where a worker goes while its encoders are going. One that dies itself
 * gives way to a new one.
 */
export function createFilmMaker(start: () => FilmWorker = startWorker): MakeFilm {
  let started: FilmWorker | null = null
  return (job, signal, drawn) => {
    const worker = (started ??= start())
    const { port1: ours, port2: theirs } = new MessageChannel()
    const heard = new AbortController()
    return new Promise<ArrayBuffer>((resolve, reject) => {
      const died = (why: string): void => {
        if (started === worker) started = null
        reject(new Error(`The animatic could not be exported: ${why}.`))
      }
      ours.addEventListener('message', ({ data }: MessageEvent<FilmNews>) => {
        if (data.is === 'drawn') drawn(data.frames)
        else if (data.is === 'made') resolve(data.film)
        else reject(new Error(`The animatic could not be exported: ${data.reason}.`))
      }, heard)
      // Its own end of the port is closed by the worker only once it has told how it ended: before, the worker is gone.
      ours.addEventListener('close', () => died('what makes it ended in the middle'), heard)
      ours.start()
      worker.addEventListener('error', ({ message }) => died(message || 'what makes it could not be started'), heard)
      signal.addEventListener('abort', () => {
        ours.postMessage('stop', [])
        reject(signal.reason)
      }, heard)
      signal.throwIfAborted()
      worker.postMessage(job, [theirs, ...job.stills.values()])
    }).finally(() => {
      heard.abort()
      ours.close()
    })
  }
}

function startWorker(): Worker {
  return new Worker(new URL('../film/film-worker.ts', import.meta.url), { type: 'module' })
}
