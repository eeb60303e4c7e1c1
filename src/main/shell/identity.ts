import { join } from 'node:path'
import { app } from 'electron'

/** The app's picture, in the form that the system draws best: 128 pixels wide for a window, whose opening waits for it, 512 for About. */
export function iconFile(pixels: 128 | 512): string {
  return join(app.getAppPath(), 'resources', 'icons', process.platform === 'win32' ? 'icon.ico' : `${pixels}x${pixels}.png`)
}

/** Says what the system's own About shows. */
export function introduceApp(version: string): void {
  app.setAboutPanelOptions({ applicationName: 'Shotboard', applicationVersion: version, iconPath: iconFile(512) })
}
