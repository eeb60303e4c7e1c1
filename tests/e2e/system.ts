import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from './app.ts'

// What the system does beside the window, which no test can see or press.

/** Answers the dialogs that ask where to save: with this path. */
export function willSave(app: ElectronApplication, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
}

/** Answers the dialogs that ask for a file: with this one. */
export function willChoose(app: ElectronApplication, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, filePath)
}

/** Puts text on the clipboard. */
export function layText(app: ElectronApplication, text: string): Promise<void> {
  return app.evaluate(({ clipboard }, laid) => clipboard.writeText(laid), text)
}

/** Makes the window's page so large, in the system's own pixels, at a zoom of the View menu, and waits until the page knows. */
export async function resize(app: ElectronApplication, page: Page, width: number, height: number, zoom = 1): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows()
      if (!window) throw new Error('There is no window')
      window.setContentSize(to.width, to.height)
      window.webContents.setZoomFactor(to.zoom)
    },
    { width, height, zoom },
  )
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([Math.floor(width / zoom), Math.floor(height / zoom)])
}
