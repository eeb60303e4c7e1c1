// `npm run pictures`: takes the pictures of README and docs from the running app.

import { buildIfStale } from './lib/build.mjs'
import { findElectron } from './lib/electron-runtime.mjs'
import { play } from './lib/play.mjs'
import { log, runScript } from './lib/stop.mjs'
import { displayEnv, electronFlags, ensureSystem } from './lib/system.mjs'

await runScript(async () => {
  await buildIfStale(log)
  const { path: electron } = await findElectron({ log })
  ensureSystem({ electron, needDisplay: true, log })
  const display = await displayEnv()
  try {
    await play({
      project: 'pictures',
      electron,
      env: display.env,
      flags: electronFlags({ electron, display, mayDropSandbox: true, log }),
    })
  } finally {
    display.stop()
  }
  return 0
})
