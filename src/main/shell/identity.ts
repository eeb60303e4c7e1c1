import { join } from 'node:path'
import { app } from 'electron'

/** The app's picture for its window and its About: in the form that the system draws best. */
export function iconFile(): string {
  return join(app.getAppPath(), 'resources', 'icons', process.platform === 'win32' ? 'icon.ico' : '512x512.png')
}

/** Says what the system's own About shows. */
export function introduceApp(version: string): void {
  app.setAboutPanelOptions({ applicationName: 'Shotboard', applicationVersion: version, iconPath: iconFile() })
}
