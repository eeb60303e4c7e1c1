// A window on one page and nothing else, so that storage is tested in the engine that ships it.
// Arguments after this folder: the page's folder, the folder of clips, the profile's folder.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, net, protocol } from 'electron'

const [pages = '', clips = '', home = ''] = process.argv.slice(-3)

/** @param {Request} request */
function serve({ url }) {
  const { pathname } = new URL(url)
  const file = pathname.startsWith('/clips/') ? join(clips, pathname.slice('/clips/'.length)) : join(pages, pathname)
  return net.fetch(pathToFileURL(file).href)
}

async function show() {
  protocol.handle('app', serve)
  await new BrowserWindow({ show: false }).loadURL('app://shotboard/index.html')
}

app.setPath('userData', home)
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.whenReady().then(show).catch((/** @type {unknown} */ error) => {
  process.stderr.write(`${String(error)}\n`)
  app.exit(1)
})
