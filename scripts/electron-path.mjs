// `npm run --silent electron:path`: prints the Electron program, and nothing else, on stdout.

import { findElectron } from './lib/electron-runtime.mjs'
import { log, runScript } from './lib/stop.mjs'

await runScript(async () => {
  const { path } = await findElectron({ log })
  process.stdout.write(`${path}\n`)
})
