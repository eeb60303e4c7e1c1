// The least that an app of this runtime can be: one window with one word in it.

import { app, BrowserWindow } from 'electron'

const PAGE = `<!doctype html><meta charset="utf-8"><title>Empty</title><body style="background:#141619;color:#fff">Empty
<script>requestAnimationFrame(() => setTimeout(() => performance.mark('shotboard:drawn')))</script>`

app.whenReady().then(
  () => {
    const window = new BrowserWindow({ width: 1280, height: 800, show: false, backgroundColor: '#141619', webPreferences: { sandbox: true } })
    window.once('ready-to-show', () => window.show())
    return window.loadURL(`data:text/html,${encodeURIComponent(PAGE)}`)
  },
  () => app.exit(1),
)
