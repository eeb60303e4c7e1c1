import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

const OPTIONS: OpenDialogOptions = {
  title: 'Find the clip',
  buttonLabel: 'Use this file',
  properties: ['openFile'],
  filters: [{ name: 'MP4', extensions: ['mp4'] }, { name: 'All files', extensions: ['*'] }],
}

/** Asks for the file of a clip that is missing; null where the user chose none. */
export async function chooseClip(window: BrowserWindow | null): Promise<string | null> {
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(OPTIONS) : dialog.showOpenDialog(window, OPTIONS))
  return canceled ? null : (filePaths[0] ?? null)
}
