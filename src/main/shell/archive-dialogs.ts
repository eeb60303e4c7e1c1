import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'

const FILTERS = [{ name: 'Shotboard', extensions: ['shotboard'] }]

/** The system's dialogs for the file of everything. The page never learns what was chosen. */
export function archiveDialogs(window: () => BrowserWindow | null): { readonly chooseTarget: (name: string) => Promise<string | null>; readonly chooseSource: () => Promise<string | null> } {
  return {
    chooseTarget: async (name) => {
      const options = { title: 'Export Everything', defaultPath: join(app.getPath('documents'), name), filters: FILTERS }
      const parent = window()
      const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
      return canceled || !filePath ? null : filePath
    },
    chooseSource: async () => {
      const options = { title: 'Import', properties: ['openFile' as const], filters: FILTERS }
      const parent = window()
      const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },
  }
}
