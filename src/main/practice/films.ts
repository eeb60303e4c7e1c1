import { createHash } from 'node:crypto'
import { assembleFilm, type FilmPlan } from './film.ts'

/** A clip in memory, with its entity tag. */
export interface Film {
  readonly bytes: Uint8Array
  readonly etag: string
}

/** How many clips stay in memory; any other is made again when it is asked for, and comes out the same. */
const KEPT = 4

/** Makes the clips of jobs from the footage in `footageDir`. Rejects where the footage is missing or broken. */
export function createFilms(footageDir: string): (jobId: string, plan: FilmPlan) => Promise<Film> {
  const kept = new Map<string, Promise<Film>>()
  const begin = (jobId: string, plan: FilmPlan): Promise<Film> => {
    const film = make(plan, footageDir)
    // A clip that could not be made is tried again when it is asked for again; whoever asked now hears why it failed.
    film.catch(() => kept.get(jobId) === film && kept.delete(jobId))
    return film
  }
  return (jobId, plan) => {
    const film = kept.get(jobId) ?? begin(jobId, plan)
    // Taken out and put back, so that the first in the map is the one not asked for the longest.
    kept.delete(jobId)
    kept.set(jobId, film)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return film
  }
}

async function make(plan: FilmPlan, footageDir: string): Promise<Film> {
  const bytes = await assembleFilm(plan, footageDir)
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"` }
}
