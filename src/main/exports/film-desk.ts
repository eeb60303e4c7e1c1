import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { fileNameOf } from '../../shared/domain/file-name.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import { type FilmId, FilmIdSchema } from '../../shared/ipc/animatic.ts'
import { openPart, type PartFile, syncFolder, writeAt } from '../durable-file.ts'
import { inWords, type Log } from '../log.ts'
import { serially } from '../serially.ts'
import { exportRefusal } from './export-refusal.ts'

/** Films that the page makes, on their way to where the user wants them. One at a time: another begin ends the one before. */
export interface FilmDesk {
  /** Asks where the film of a board goes, and opens a part file beside that place. Null where the user chose none. */
  readonly begin: (board: string) => Promise<Answer<{ readonly id: FilmId } | null>>
  /** Writes a piece at its place, in bytes from the start. */
  readonly write: (id: FilmId, at: number, bytes: Uint8Array) => Promise<Answer<void>>
  /** Puts the whole film under its name; what lay there before stays until then. */
  readonly finish: (id: FilmId) => Promise<Answer<{ readonly name: string }>>
  /** Removes what is written of a film. One that is finished stays. */
  readonly cancel: (id: FilmId) => Promise<void>
  /** Where a finished film lies; null for every other id. */
  readonly pathOf: (id: FilmId) => string | null
  /** Removes what is unfinished. */
  readonly close: () => Promise<void>
}

/** What the desk works with. */
export interface FilmTools {
  /** The system's dialog; null where the user chose nothing. */
  readonly chooseTarget: (name: string) => Promise<string | null>
  readonly log: Log
}

interface Unfinished {
  readonly id: FilmId
  readonly target: string
  readonly part: PartFile
}

const OVER = fail('missing', 'This export is over. Start it again.')

/** Opens the desk. What it is asked for is done in turn, so that no request meets another one half done; only the dialog is waited for apart, because nobody knows for how long. */
export function openFilmDesk({ chooseTarget, log }: FilmTools): FilmDesk {
  const inTurn = serially()
  let unfinished: Unfinished | null = null
  let closed = false
  const finished = new Map<FilmId, string>()

  const drop = async (): Promise<void> => {
    const film = unfinished
    unfinished = null
    if (!film) return
    await film.part.handle.close()
    await rm(film.part.path, { force: true })
  }
  /** What the disk refuses ends the film: nothing of it stays. */
  const orEnd = async <Value>(work: () => Promise<Value>): Promise<Answer<Value>> => {
    try {
      return ok(await work())
    } catch (error) {
      log(`export: ${inWords(error)}`)
      await drop().catch((again: unknown) => log(`export: ${inWords(again)}`))
      return fail('refused', exportRefusal(error))
    }
  }
  /** Goes on with the film that is under way, if it is this one. */
  const goOn = <Value>(id: FilmId, work: (film: Unfinished) => Promise<Value>): Promise<Answer<Value>> =>
    inTurn(async () => {
      const film = unfinished
      return film?.id === id ? orEnd(() => work(film)) : OVER
    })
  return {
    begin: async (board) => {
      await inTurn(drop)
      const target = await chooseTarget(fileNameOf(['Shotboard', board, 'animatic'], 'mp4'))
      if (target === null) return ok(null)
      return inTurn(async () => {
        // The app was quit while the dialog stood.
        if (closed) return OVER
        await drop()
        return orEnd(async () => {
          const id = FilmIdSchema.parse(randomUUID())
          unfinished = { id, target, part: await openPart(target) }
          return { id }
        })
      })
    },
    write: (id, at, bytes) => goOn(id, ({ part }) => writeAt(part.handle, bytes, at)),
    finish: (id) =>
      goOn(id, async ({ part: { path, handle }, target }) => {
        await handle.sync()
        await rename(path, target)
        unfinished = null
        finished.set(id, target)
        await handle.close()
        await syncFolder(dirname(target))
        return { name: basename(target) }
      }),
    cancel: (id) =>
      inTurn(async () => {
        if (unfinished?.id === id) await drop()
      }),
    pathOf: (id) => finished.get(id) ?? null,
    close: () => {
      closed = true
      return inTurn(drop)
    },
  }
}
