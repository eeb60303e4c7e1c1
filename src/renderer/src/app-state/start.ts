import type { Render } from '../../../shared/domain/job.ts'
import type { Board, Project } from '../../../shared/domain/storyboard.ts'
import { ask, listen } from '../bridge/bridge.ts'
import { type Autosave, neverSaves, startAutosave } from '../editor/autosave.ts'
import { type PriceDesk, startPriceDesk } from '../editor/price-desk.ts'
import { type MissingClips, startMissingClips } from '../editor/missing-clips.ts'
import { startRenderQueue, type RenderQueue, type RenderQueueNeeds } from '../editor/render-queue.ts'
import { createEditor, type Editor } from '../editor/store.ts'
import { type Studio, startStudio } from '../editor/studio.ts'
import type { ShotboardDb } from '../storage/db.ts'
import { readPreferences, writePreference } from '../storage/preferences.ts'
import { newestRenders, putRender, removeRender, replaceRenders } from '../storage/renders.ts'
import { applyTheme } from '../ui/theme.ts'
import { type Animatic, openAnimatic } from './animatic.ts'
import { soundAnimatic } from './animatic-sound.ts'
import { createFindDesk, type FindDesk } from './find-desk.ts'
import { type Archive, createArchive } from './archive.ts'
import { openPanels, type Panels } from './panels.ts'
import { type Clipboard, createClipboard } from './clipboard.ts'
import { createCropDesk, type CropDesk } from './crop-desk.ts'
import { stillOf } from './image-place.ts'
import { findImage, handOverImages, type ImageDesk } from './images.ts'
import { type KeyboardDesk, startKeyboardDesk } from './keyboard-desk.ts'
import { type Choice, openBoards, READ_ONLY, type StartTrouble } from './open-boards.ts'
import { deferred } from './deferred.ts'
import { createPasteDesk, type PasteDesk } from './paste-desk.ts'
import { createRecentActions, type RecentActions } from './recent-actions.ts'
import { saveOnLeave } from './save-on-leave.ts'
import { createFilmDesk, type FilmDesk } from './film-desk.ts'
import { createSoundDesk, type SoundDesk, tidySounds } from './sound-desk.ts'
import { createSketchDesk, type SketchDesk } from './sketch-desk.ts'
import { createStage, type Stage } from './stage.ts'
import { tellLimitsTrouble } from './spend-limits.ts'
import { takeImageOrSay } from './take-image.ts'
import { tellLook } from './tell-look.ts'
import { tellOnline } from './tell-online.ts'
import { createThumbnails, type Thumbnails } from './thumbnails.ts'
import { createZoom, type ZoomControl } from './timeline-zoom.ts'
import { createPlayhead, type Playhead } from './playhead.ts'
import { createTimelineTools, type ToolControl } from './timeline-tools.ts'
import { tellWindow } from './window-facts.ts'
import { createView, type ViewControl } from './view.ts'

/** The running app: everything that the screen draws from and acts on. */
export interface Shotboard {
  readonly db: ShotboardDb
  readonly editor: Editor
  readonly autosave: Autosave
  readonly renders: RenderQueue
  readonly missing: MissingClips
  readonly studio: Studio
  readonly prices: PriceDesk
  readonly view: ViewControl
  readonly playhead: Playhead
  readonly stage: Stage
  readonly animatic: Animatic
  readonly zoom: ZoomControl
  readonly panels: Panels
  readonly tools: ToolControl
  readonly sounds: SoundDesk
  readonly films: FilmDesk
  readonly clipboard: Clipboard
  readonly crops: CropDesk
  readonly thumbnails: Thumbnails
  readonly sketches: SketchDesk
  readonly pastes: PasteDesk
  /** Opens the sheet that reads a text as a list of shots. */
  readonly openList: PasteDesk['read']
  readonly find: FindDesk
  readonly archive: Archive
  readonly keyboard: KeyboardDesk
  readonly recent: RecentActions
  /** To be told once that the window is on the screen: what can wait for that begins then. */
  readonly drawn: () => void
}

/** How many renders are known before main has listed them all: as many as the board's list shows. */
const FIRST_RENDERS = 20

/** Opens what is kept on this machine and starts the app on it, or says in one sentence why it cannot. */
export async function startShotboard(choice: Choice = 'none'): Promise<Shotboard | StartTrouble> {
  // What main says and what the disk holds are asked for side by side: each takes its time, and the screen waits for both.
  const told = deferred<Editor>()
  const report = (sentence: string): void => void told.promise.then((editor) => editor.say(sentence, 'refused'))
  const { promise: drawn, resolve: tellDrawn } = deferred<void>()
  const main = { ask, listen, report, drawn }
  const [opened, studio, prices, keyboard] = await Promise.all([openBoards(choice), startStudio(main), startPriceDesk(main), startKeyboardDesk(main)])
  if ('trouble' in opened) return opened
  const { db, project, onDisk, keeper, notice } = opened
  const [remembered, newest] = await Promise.all([readPreferences(db), newestOrNone(db, report)])
  applyTheme(remembered.theme)
  const editor = createEditor(project, openFirst(project, remembered.lastBoard).id, keeper ? null : READ_ONLY)
  told.resolve(editor)
  const autosave = keeper ? startAutosave(editor, onDisk, keeper.save) : neverSaves()
  const view = createView(notice)
  saveOnLeave(autosave)
  tellOfUnsaved(autosave, editor)
  tellOnline(editor)
  tellWindow({ db, editor, autosave, view, remembered: remembered.recentBoards, drawn })
  followOpenBoard(editor, view, db)
  const sounds = createSoundDesk(db, editor)
  const animatic = openAnimatic(db, editor, remembered)
  void drawn.then(() => {
    tellLimitsTrouble(editor)
    soundAnimatic(editor, animatic, sounds)
  })
  drawn.then(() => handOverImages(db, project)).catch((error: unknown) => report(`The images of your boards could not be copied: ${String(error)}`))
  drawn.then(() => tidySounds(db, project)).catch((error: unknown) => report(`The scratch audio of your boards could not be copied: ${String(error)}`))
  const renders = renderQueueOver({ db, newest, ...main })
  const panels = openPanels(db, editor, remembered.panels)
  void drawn.then(() => tellLook(panels, editor))
  showWhenAsked(editor, view, renders)
  return {
    db,
    editor,
    autosave,
    view,
    panels,
    animatic,
    playhead: createPlayhead(editor),
    zoom: createZoom(), stage: createStage(),
    tools: createTimelineTools(),
    sounds,
    films: createFilmDesk({ db, editor, animatic, sounds, renders: () => renders.store.getState().renders }),
    missing: startMissingClips(main),
    studio,
    prices,
    ...pasting({ db, editor }, view),
    thumbnails: createThumbnails({ db, editor }),
    sketches: createSketchDesk({ db, editor }),
    find: createFindDesk(editor),
    archive: createArchive(editor, autosave),
    renders,
    keyboard,
    recent: createRecentActions(db, remembered.recentActions, report),
    drawn: tellDrawn,
  }
}

function pasting(desk: ImageDesk, view: ViewControl): Pick<Shotboard, 'clipboard' | 'pastes' | 'openList' | 'crops'> {
  const { editor } = desk
  const pastes = createPasteDesk(editor)
  const crops = createCropDesk(desk)
  const openList: PasteDesk['read'] = (text, source) => {
    editor.hush()
    pastes.read(text, source)
    view.openSheet('paste')
  }
  const takePicture = (picture: File): void => takeImageOrSay({ ...desk, crops }, stillOf(editor.store.getState()), picture)
  return { pastes, openList, crops, clipboard: createClipboard(editor, { openList, takePicture }) }
}

async function newestOrNone(db: ShotboardDb, report: (sentence: string) => void): Promise<readonly Render[]> {
  try {
    return await newestRenders(db, FIRST_RENDERS)
  } catch (error) {
    report(`The library could not be read: ${String(error)}`)
    return []
  }
}

function renderQueueOver({ db, newest, ...main }: { readonly db: ShotboardDb; readonly newest: readonly Render[] } & Pick<RenderQueueNeeds, 'ask' | 'listen' | 'report' | 'drawn'>): RenderQueue {
  return startRenderQueue({
    ...main,
    refusal: db.readOnly ? READ_ONLY : null,
    imageBytes: async (image) => {
      const blob = await findImage(db, image)
      return blob && new Uint8Array(await blob.arrayBuffer())
    },
    rows: {
      newest,
      replace: (renders) => replaceRenders(db, renders),
      put: (render) => putRender(db, render),
      remove: (id) => removeRender(db, id),
    },
  })
}

function openFirst(project: Project, lastBoard: string | null): Board {
  const board = project.boards.find(({ id }) => id === lastBoard) ?? project.boards[0]
  if (!board) throw new Error('A project has no board')
  return board
}

function tellOfUnsaved(autosave: Autosave, editor: Editor): void {
  autosave.state.subscribe((now, before) => {
    if (now.is === 'failed' && before.is !== 'failed') editor.say(now.trouble, 'refused')
  })
}

/** A take that was asked for outside the page: its board, where that still is, and the take in the viewer. */
function showWhenAsked(editor: Editor, view: ViewControl, renders: RenderQueue): void {
  listen({
    'render.asked': ({ id }) => {
      const board = renders.store.getState().renders.find(({ order }) => order.id === id)?.order.board
      if (board && editor.store.getState().history.present.boards.some((other) => other.id === board.id)) editor.openBoard(board.id)
      view.goTo('board')
      view.showRender(id)
    },
  })
}

/** Another board: its own newest take in the viewer, and opened again at the next start. */
function followOpenBoard(editor: Editor, view: ViewControl, db: ShotboardDb): void {
  editor.store.subscribe((now, before) => {
    if (now.boardId === before.boardId) return
    view.showRender(null)
    writePreference(db, 'lastBoard', now.boardId).catch((error: unknown) => editor.say(`The open board could not be remembered: ${String(error)}`, 'refused'))
  })
}
