// `npm run package`: builds the app and makes a folder of it that runs by itself, in dist/.

import { join } from 'node:path'

import { build } from './lib/build.mjs'
import { wantedVersion } from './lib/electron-download.mjs'
import { findElectron } from './lib/electron-runtime.mjs'
import { packageApp } from './lib/packaging.mjs'
import { projectDir } from './lib/project.mjs'
import { log, runScript, Stop } from './lib/stop.mjs'

await runScript(async () => {
  const { path: electron, version, source } = await findElectron({ log })
  if (version !== wantedVersion()) {
    throw new Stop(`A package for people needs Electron ${wantedVersion()}, and there is only ${version} here (${source}): connect to a network that reaches its download, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked one.`)
  }
  await build()
  const program = await packageApp({ electron, target: join(projectDir, 'dist', `shotboard-${process.platform}-${process.arch}`) })
  process.stdout.write(`${program}\n`)
})
