// `npm run dev`: the app with its sources watched, in the Electron that this machine can run.

import { join } from 'node:path'

import { findElectron } from './lib/electron-runtime.mjs'
import { run } from './lib/processes.mjs'
import { projectDir } from './lib/project.mjs'
import { log, runScript } from './lib/stop.mjs'
import { displayEnv, electronFlags, ensureSystem } from './lib/system.mjs'

await runScript(async () => {
  const { path: electron } = await findElectron({ log })
  ensureSystem({ electron, needDisplay: true, log })
  const display = await displayEnv()
  const flags = electronFlags({ electron, display, mayDropSandbox: display.own, log })
  const electronVite = join(projectDir, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  try {
    return await run([process.execPath, [electronVite, 'dev', '--', ...flags, ...process.argv.slice(2)]], {
      cwd: projectDir,
      env: { ...display.env, ELECTRON_EXEC_PATH: electron },
    })
  } finally {
    display.stop()
  }
})
