import type { Board, Project } from '../../../shared/domain/storyboard.ts'
import { ask, listen } from '../bridge/bridge.ts'
import { type Autosave, startAutosave } from '../editor/autosave.ts'
import { startRenderQueue, type RenderQueue } from '../editor/render-queue.ts'
import { sampleBoard } from '../editor/sample-board.ts'
import { createEditor, type Editor } from '../editor/store.ts'
import { type Studio, startStudio } from '../editor/studio.ts'
import { loadProject, saveProject } from '../storage/boards.ts'
import { openDatabase, type ShotboardDb } from '../storage/db.ts'
import { readPreference, writePreference } from '../storage/preferences.ts'
import { listRenders, putRender, removeRender, replaceRenders } from '../storage/renders.ts'
import { storageTrouble } from '../storage/trouble.ts'
import { applyTheme } from '../ui/theme.ts'
import { findImage } from './images.ts'
import { saveOnLeave } from './save-on-leave.ts'
import { createView, type ViewControl } from './view.ts'

/** The running app: everything that the screen draws from and acts on. */
export interface Shotboard {
  readonly db: ShotboardDb
  readonly editor: Editor
  readonly autosave: Autosave
  readonly renders: RenderQueue
  readonly studio: Studio
  readonly view: ViewControl
}

/** Opens what is kept on this machine and starts the app on it, or says in one sentence why it cannot. */
export async function startShotboard(): Promise<Shotboard | { readonly trouble: string }> {
  const opened = await openDatabase()
  if (!opened.ok) return { trouble: opened.sentence }
  const { db } = opened
  applyTheme(await readPreference(db, 'theme'))
  const { project: onDisk, unreadable } = await loadProject(db)
  const project = onDisk ?? { boards: [sampleBoard()] }
  const lastBoard = await readPreference(db, 'lastBoard')
  const editor = createEditor(project, openFirst(project, lastBoard).id)
  if (unreadable > 0) {
    editor.say(`${unreadable} of your boards could not be read by this version. They are kept untouched on this machine.`, 'refused')
  }
  const autosave = startAutosave(editor, onDisk, (before, after) =>
    saveProject(db, before, after).catch((error: unknown) => {
      throw new Error(storageTrouble(error).sentence, { cause: error })
    }),
  )
  const view = createView()
  saveOnLeave(autosave)
  tellOfUnsaved(autosave, editor)
  followOpenBoard(editor, view, db)
  return { db, editor, autosave, view, studio: await startStudio({ ask, listen, report: (sentence) => editor.say(sentence, 'refused') }), renders: renderQueueOver(db, editor) }
}

function renderQueueOver(db: ShotboardDb, editor: Editor): RenderQueue {
  return startRenderQueue({
    ask,
    listen,
    imageBytes: async (image) => {
      const blob = await findImage(db, image)
      return blob && new Uint8Array(await blob.arrayBuffer())
    },
    rows: {
      all: () => listRenders(db),
      replace: (renders) => replaceRenders(db, renders),
      put: (render) => putRender(db, render),
      remove: (id) => removeRender(db, id),
    },
    report: (sentence) => editor.say(sentence, 'refused'),
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

/** Another board: its own newest take in the viewer, and opened again at the next start. */
function followOpenBoard(editor: Editor, view: ViewControl, db: ShotboardDb): void {
  editor.store.subscribe((now, before) => {
    if (now.boardId === before.boardId) return
    view.showRender(null)
    writePreference(db, 'lastBoard', now.boardId).catch((error: unknown) => editor.say(`The open board could not be remembered: ${String(error)}`, 'refused'))
  })
}
