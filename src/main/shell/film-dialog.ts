import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'

/** Asks where an animatic goes; null where the user chose no place. The page never learns what was chosen. */
export async function chooseFilm(window: BrowserWindow | null, name: string): Promise<string | null> {
  const options = { title: 'Export Animatic', defaultPath: join(app.getPath('videos'), name), filters: [{ name: 'MP4', extensions: ['mp4'] }] }
  const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
  return canceled || !filePath ? null : filePath
}
