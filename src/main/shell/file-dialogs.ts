import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import { SCRIPT_ENDINGS } from '../../shared/domain/script-file.ts'

/** The system's dialogs for files, over the window where there is one. Each gives a path, or null where none was chosen. The page never learns which. */
export interface FileDialogs {
  /** Where the file of everything goes, by this name unless the user gives another. */
  readonly placeArchive: (name: string) => Promise<string | null>
  readonly chooseArchive: () => Promise<string | null>
  /** Where an animatic goes, by this name unless the user gives another. */
  readonly placeFilm: (name: string) => Promise<string | null>
  /** The file of a clip that is missing. */
  readonly chooseClip: () => Promise<string | null>
  readonly chooseScript: () => Promise<string | null>
}

const ARCHIVE: FileFilter = { name: 'Shotboard', extensions: ['shotboard'] }
const FILM: FileFilter = { name: 'MP4', extensions: ['mp4'] }
const SCRIPT: FileFilter = { name: 'Scripts and shot lists', extensions: [...SCRIPT_ENDINGS] }
const ANY: FileFilter = { name: 'All files', extensions: ['*'] }

/** Asks over whatever window there is then. */
export function fileDialogs(window: () => BrowserWindow | null): FileDialogs {
  const place = async (title: string, defaultPath: string, kind: FileFilter): Promise<string | null> => {
    const options = { title, defaultPath, filters: [kind] }
    const over = window()
    const { canceled, filePath } = await (over === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(over, options))
    return canceled || filePath === '' ? null : filePath
  }
  const choose = async (title: string, filters: FileFilter[], buttonLabel?: string): Promise<string | null> => {
    const options = { title, filters, properties: ['openFile' as const], ...(buttonLabel !== undefined && { buttonLabel }) }
    const over = window()
    const { canceled, filePaths } = await (over === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(over, options))
    return canceled ? null : (filePaths[0] ?? null)
  }
  return {
    placeArchive: (name) => place('Export Everything', join(app.getPath('documents'), name), ARCHIVE),
    chooseArchive: () => choose('Import', [ARCHIVE]),
    placeFilm: (name) => place('Export Animatic', join(app.getPath('videos'), name), FILM),
    chooseClip: () => choose('Find the clip', [FILM, ANY], 'Use this file'),
    chooseScript: () => choose('Open Script', [SCRIPT, ANY]),
  }
}
