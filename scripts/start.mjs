// `npm start`: builds what is stale and opens the app; where no window can be shown, runs the demo instead.

import { buildIfStale } from './lib/build.mjs'
import { findElectron } from './lib/electron-runtime.mjs'
import { run } from './lib/processes.mjs'
import { projectDir } from './lib/project.mjs'
import { log, runScript } from './lib/stop.mjs'
import { displayEnv, electronFlags, ensureSystem, hasDisplay } from './lib/system.mjs'

await runScript(async () => {
  await buildIfStale(log)
  const { path: electron } = await findElectron({ log })
  ensureSystem({ electron, needDisplay: true, log })
  const display = await displayEnv()
  const flags = electronFlags({ electron, display, mayDropSandbox: display.own, log })
  if (hasDisplay()) {
    return run([electron, [...flags, projectDir, ...process.argv.slice(2)]], { env: display.env })
  }
  try {
    // Loaded only here: it brings a browser driver that nobody with a screen needs.
    const { runDemo } = await import('./demo.mjs')
    await runDemo({ electron, env: display.env, flags, log })
  } finally {
    display.stop()
  }
  return 0
})
