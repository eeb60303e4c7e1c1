import { encodeFilm } from './encode-film.ts'
import { readFilmFonts } from './film-fonts.ts'
import type { FilmJob, FilmNews } from './film-job.ts'

/** Told at most so often how far it is: more would be a message a frame. */
const EVERY_FRAMES = 6

// The worker that makes films: apart from the page, so that the page stays quick, and under a policy of its own, because
// the AAC encoder is WebAssembly, which the page may not compile. Whatever is said on a film's port ends that film.
addEventListener('message', ({ data: job, ports: [port] }: MessageEvent<FilmJob>) => {
  if (!port) return
  const stop = new AbortController()
  port.addEventListener('message', () => stop.abort(new Error('It was stopped')))
  port.start()
  const tell = (news: FilmNews, moved: Transferable[] = []): void => port.postMessage(news, moved)
  makeFilm(job, stop.signal, tell)
    .catch((error: unknown) => tell({ is: 'failed', reason: error instanceof Error ? error.message : String(error) }))
    .finally(() => {
      for (const still of job.stills.values()) still.close()
      port.close()
    })
})

async function makeFilm(job: FilmJob, signal: AbortSignal, tell: (news: FilmNews, moved?: Transferable[]) => void): Promise<void> {
  await readFilmFonts(job.fonts, job.plan.spans.map(({ prompt }) => prompt).join(''))
  const film = await encodeFilm(job, signal, (frames) => {
    if (frames % EVERY_FRAMES === 0) tell({ is: 'drawn', frames })
  })
  tell({ is: 'made', film }, [film])
}
