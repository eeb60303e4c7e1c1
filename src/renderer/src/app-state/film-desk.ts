import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Board } from '../../../shared/domain/storyboard.ts'
import type { Frames } from '../../../shared/domain/units.ts'
import { FILM_PIECE_MAX, type FilmId } from '../../../shared/ipc/animatic.ts'
import { planAnimatic } from '../animatic/plan.ts'
import { ask } from '../bridge/bridge.ts'
import { committedBoard } from '../editor/store.ts'
import { type FilmSize, filmSize } from '../film/film-size.ts'
import { gatherFilm, type GatherParts } from './gather-film.ts'
import { createFilmMaker } from './make-film.ts'
import { orSay } from './or-say.ts'

/** An export on its way. */
interface Running {
  /** How many frames are drawn, of how many. */
  readonly frames: Frames
  readonly total: Frames
}

/** The open board's animatic as a file. One at a time. */
export interface FilmDesk {
  readonly store: StoreApi<{ readonly running: Running | null }>
  readonly start: () => void
  /** How large the film of a board is. */
  readonly sizeOf: (board: Board) => FilmSize
  /** Ends it; nothing of it stays. */
  readonly cancel: () => void
}

/** Somebody pressed Cancel. */
class Cancelled extends Error {}

/** Opens the desk. What comes of an export is said as a message. */
export function createFilmDesk(parts: GatherParts): FilmDesk {
  const { editor } = parts
  const makeFilm = createFilmMaker()
  const store = createStore<{ readonly running: Running | null }>(() => ({ running: null }))
  let ending: AbortController | null = null

  const run = async (board: Board, signal: AbortSignal): Promise<void> => {
    const begun = await ask('animatic.begin', { board: board.name })
    if (!begun.ok) throw new Error(begun.error.sentence)
    if (!begun.value) return
    const { id } = begun.value
    try {
      const job = await gatherFilm(parts, board)
      store.setState({ running: { frames: 0, total: job.plan.frames } })
      const film = await makeFilm(job, signal, (frames) => store.setState({ running: { frames, total: job.plan.frames } }))
      await write(id, film, signal)
      const finished = await ask('animatic.finish', { id })
      if (!finished.ok) throw new Error(finished.error.sentence)
      editor.offer(`The animatic was exported as “${finished.value.name}”.`, { label: 'Show in folder', run: () => orSay(ask('animatic.reveal', { id }), 'The film could not be shown in its folder', editor) })
    } catch (error) {
      await ask('animatic.cancel', { id })
      throw error
    }
  }
  return {
    store,
    sizeOf: (board) => filmSize(planAnimatic(board).ratio),
    start: () => {
      if (ending) return editor.say('An animatic is being exported. Wait for it, or cancel it.', 'refused')
      ending = new AbortController()
      run(committedBoard(editor.store.getState()), ending.signal)
        .catch((error: unknown) => {
          if (error instanceof Cancelled) editor.say('The export was cancelled, and nothing of it was kept.')
          else editor.say(error instanceof Error ? error.message : String(error), 'refused')
        })
        .finally(() => {
          ending = null
          store.setState({ running: null })
        })
    },
    cancel: () => ending?.abort(new Cancelled()),
  }
}

async function write(id: FilmId, film: ArrayBuffer, signal: AbortSignal): Promise<void> {
  for (let at = 0; at < film.byteLength; at += FILM_PIECE_MAX) {
    signal.throwIfAborted()
    const answer = await ask('animatic.write', { id, at, bytes: new Uint8Array(film.slice(at, at + FILM_PIECE_MAX)) })
    if (!answer.ok) throw new Error(answer.error.sentence)
  }
}
