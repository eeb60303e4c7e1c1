import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor, shell, type WebContents } from 'electron'
import type { Answer } from '../shared/ipc/app-error.ts'
import type { ArchiveDesk } from './backup/archive/archive-desk.ts'
import { openArchive, openCopies } from './backup/copies.ts'
import { openSetAside } from './backup/set-aside.ts'
import { sweepSounds } from './backup/sweep-sounds.ts'
import { openFilmDesk } from './exports/film-desk.ts'
import { createHandlers } from './ipc/handlers.ts'
import { route } from './ipc/router.ts'
import type { Emit } from './ipc/transport.ts'
import { inWords, type Log } from './log.ts'
import type { MenuRoom } from './open-menu.ts'
import { once } from './once.ts'
import { openPriceBook } from './prices/price-book.ts'
import { openRenderRooms, type RenderRooms } from './renders/render-rooms.ts'
import type { Rendering, RenderingOptions } from './renders/rendering.ts'
import { openLimits } from './renders/spend-limits.ts'
import { openKeyVault } from './secrets/key-vault.ts'
import { systemCipher } from './secrets/system-cipher.ts'
import { spendingQuestions } from './shell/ask-spending.ts'
import { openScript } from './shell/open-script.ts'
import { tellDamage } from './shell/damage.ts'
import { fileDialogs } from './shell/file-dialogs.ts'
import { openPage } from './shell/guards.ts'
import { introduceApp } from './shell/identity.ts'
import { closeBeforeQuit, restart } from './shell/life.ts'
import { lookAtClips } from './shell/look-at-clips.ts'
import { mediaServer } from './shell/media-protocol.ts'
import { notifyOfRenders } from './shell/notifications.ts'
import { rememberLook } from './shell/window-look.ts'
import { zoomWindow } from './shell/window-zoom.ts'

/** How long a practice clip takes, in milliseconds: enough to see it move, too little to wait for. */
const PRACTICE_RENDER_MS = 4_000
const PRACTICE_CREDITS = 1_000_000

/** After this many milliseconds main goes on with every order, whether or not the page has asked for them by then. */
const UNASKED_MS = 3_000

/** What is there before: the window, and what belongs to it. */
export interface Front extends MenuRoom {
  readonly apiBase: URL
  readonly home: string
  /** The file that says whether the page's database is to be moved out of its way. */
  readonly setAsideNote: string
  /** Where it is remembered how the window looked. */
  readonly lookFile: string
  readonly window: () => BrowserWindow | null
  readonly contents: () => WebContents | null
  readonly emit: Emit
  /** What the page's answer to `app.closing` goes to. */
  readonly readyToClose: (trouble: string | null) => void
  readonly openLogs: () => void
  /** Ends the app, saying why it cannot be. */
  readonly cannotStart: (error: unknown) => void
  readonly log: Log
  /** Opens the file that the log is written to. */
  readonly openLog: () => Promise<void>
}

/** What lies behind the window, for its page. */
export interface BehindWindow {
  /** Answers a request of the door. */
  readonly answer: (name: unknown, input: unknown) => Promise<Answer<unknown>>
  /** Answers the media scheme. */
  readonly media: (request: Request) => Promise<Response>
}

/** Opens all that lies behind the window. */
export async function openRooms(front: Front): Promise<BehindWindow> {
  const { apiBase, home, setAsideNote, lookFile, window, menu, keyboard, contents, emit, readyToClose, openLogs, cannotStart, log, openLog } = front
  const setAside = await openSetAside(home, setAsideNote, Date.now, log)
  const about = { version: app.getVersion(), electron: process.versions.electron, dataFolder: home }
  introduceApp(about.version)
  let rendering: Rendering | null = null
  const told = notifyOfRenders({ window, renders: () => rendering?.desk.list() ?? [], show: (id) => emit('render.asked', { id }) })
  const { askAboveLimits, askToRaise } = spendingQuestions(window)
  const [backup, priceBook, limits, vault] = await Promise.all([
    openCopies({ home, log }),
    openPriceBook({ file: join(home, 'prices.json'), changed: (prices) => emit('prices.changed', prices), now: Date.now, log }),
    openLimits({ file: join(home, 'spend-limits.json'), askToRaise, log }),
    openKeyVault(join(home, 'key.bin'), systemCipher, log),
  ])

  const options: RenderingOptions = {
    home,
    log,
    limits: () => limits.status().limits,
    shippedSheet: priceBook.prices().shipped,
    askAboveLimits,
    priceSheet: priceBook.sheet,
    vault,
    liveBase: apiBase,
    practiceKey: `afk_practice_${randomUUID()}`,
    openPractice: (key) => openPractice(home, key),
    missingChanged: (missing) => emit('clips.missing', missing),
    changed: (status) => emit('studio.changed', status),
    renderChanged: (render, before) => {
      emit('render.changed', render)
      told.changed(render, before)
    },
    renderDeleted: (id) => {
      emit('render.deleted', { id })
      told.gone()
    },
  }
  const rooms = await openRenderRooms(options)
  const { clips, images, sounds, pauses, studios } = rooms
  powerMonitor.on('resume', pauses.wake)

  let reading: Promise<Rendering> | null = null
  let archiveDesk: ArchiveDesk | null = null
  const dialogs = fileDialogs(window)
  const films = openFilmDesk({ chooseTarget: dialogs.placeFilm, log })
  closeBeforeQuit(async () => {
    await Promise.all([openLog(), films.close(), archiveDesk?.close()])
    await ((await reading) ?? studios).close()
  }, log)
  const opened = once(async () => {
    try {
      reading = readRenders(options, rooms, openLog)
      rendering = await reading
      const progress = (done: number, total: number): void => emit('archive.progress', { done, total })
      archiveDesk = await openArchive({ home, rendering, backup, log, app: about.version, chooseTarget: dialogs.placeArchive, chooseSource: dialogs.chooseArchive, progress })
      const shown = window()
      if (shown !== null) lookAtClips(shown, rendering.clipWatch.lookAtAll, log)
      if (rendering.damagedLines > 0) tellDamage(rendering.damagedLines, log)
      return { ...rendering, archive: archiveDesk }
    } catch (error) {
      cannotStart(error)
      throw error
    }
  })
  const goOn = async (): Promise<void> => {
    await opened()
    await Promise.all([studios.refresh(), sweepSounds({ backup, sounds, log })])
  }
  setTimeout(() => {
    goOn().catch((error: unknown) => log(`start: ${inWords(error)}`))
  }, UNASKED_MS)

  const handlers = createHandlers({
    backup,
    setAside,
    studios,
    images,
    sounds,
    clips,
    films,
    opened,
    priceBook,
    limits,
    keyboard,
    about,
    readyToClose,
    zoom: (to) => zoomWindow(contents(), to),
    menu,
    rememberLook: (look) => rememberLook(lookFile, look, log),
    showEdited: (edited) => window()?.setDocumentEdited(edited),
    openPage,
    openLogs,
    reveal: (path) => shell.showItemInFolder(path),
    chooseClip: dialogs.chooseClip,
    openScript: () => openScript(dialogs.chooseScript),
    restart: () => restart(window()),
    wake: pauses.wake,
  })
  return {
    answer: (name, input) => route(handlers, name, input, log),
    media: mediaServer(clips.root, async () => {
      const { storedClip } = await opened()
      return (id) => {
        const clip = storedClip(id)
        return clip ? { path: clips.pathOf(id), sha256: clip.sha256 } : null
      }
    }),
  }
}

/** The renders, when they are first asked for: what reads them is long, as is the log's library, and the window opens without. */
async function readRenders(options: RenderingOptions, rooms: RenderRooms, openLog: Front['openLog']): Promise<Rendering> {
  const [{ openRendering }] = await Promise.all([import('./renders/rendering.ts'), openLog()])
  return openRendering(options, rooms)
}

/** Practice, when it is first needed: what joins films is half of main's script. */
async function openPractice(home: string, key: string) {
  const { startStudio } = await import('./practice/studio.ts')
  return startStudio({
    footageDir: join(app.getAppPath(), 'resources', 'practice'),
    key,
    credits: PRACTICE_CREDITS,
    charges: 'nothing',
    renderMs: PRACTICE_RENDER_MS,
    bookFile: join(home, 'practice-jobs.jsonl'),
  })
}
