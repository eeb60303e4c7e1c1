import { fail, ok } from '../../shared/ipc/app-error.ts'
import type { FilmDesk } from '../exports/film-desk.ts'
import type { Handlers } from './router.ts'

/** The rooms that requests about exported animatics lead to. */
export interface FilmRooms {
  readonly films: FilmDesk
  /** Shows a file of ours in the system's file manager. */
  readonly reveal: (path: string) => void
}

/** What the requests about exported animatics do. */
export function filmHandlers({ films, reveal }: FilmRooms): Pick<Handlers, Extract<keyof Handlers, `animatic.${string}`>> {
  return {
    'animatic.begin': ({ board }) => films.begin(board),
    'animatic.write': ({ id, at, bytes }) => films.write(id, at, bytes),
    'animatic.finish': ({ id }) => films.finish(id),
    'animatic.cancel': async ({ id }) => ok(await films.cancel(id)),
    'animatic.reveal': async ({ id }) => {
      const path = films.pathOf(id)
      return path === null ? fail('missing', 'That export is not known any more.') : ok(reveal(path))
    },
  }
}
