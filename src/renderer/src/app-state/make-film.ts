import type { Frames } from '../../../shared/domain/units.ts'
import type { FilmJob, FilmNews } from '../film/film-job.ts'

/** Makes a film apart from the page. Rejects with the signal's reason as soon as it is aborted. */
export type MakeFilm = (job: FilmJob, signal: AbortSignal, drawn: (frames: Frames) => void) => Promise<ArrayBuffer>

/**
 * Opens what makes films: a worker, started at the first film. It stays for the next one, and is never ended in the
 * middle of its work: Chromium 130 falls over where a worker goes while its encoders are going.
 */
export function createFilmMaker(): MakeFilm {
  let started: Worker | null = null
  return (job, signal, drawn) => {
    const worker = (started ??= new Worker(new URL('../film/film-worker.ts', import.meta.url), { type: 'module' }))
    const { port1: ours, port2: theirs } = new MessageChannel()
    const heard = new AbortController()
    return new Promise<ArrayBuffer>((resolve, reject) => {
      ours.addEventListener('message', ({ data }: MessageEvent<FilmNews>) => {
        if (data.is === 'drawn') drawn(data.frames)
        else if (data.is === 'made') resolve(data.film)
        else reject(new Error(`The animatic could not be exported: ${data.reason}.`))
      }, heard)
      ours.start()
      worker.addEventListener('error', ({ message }) => {
        started = null
        reject(new Error(`The animatic could not be exported: ${message || 'what makes it could not be started'}.`))
      }, heard)
      signal.addEventListener('abort', () => {
        ours.postMessage('stop', [])
        reject(signal.reason)
      }, heard)
      signal.throwIfAborted()
      worker.postMessage(job, [theirs, ...job.stills.values()])
    }).finally(() => heard.abort())
  }
}
