// Runs one of the Playwright projects that are no tests: the demo, the pictures.

import { join } from 'node:path'

import { run } from './processes.mjs'
import { projectDir } from './project.mjs'
import { Stop } from './stop.mjs'

/**
 * @param {{ project: 'demo' | 'pictures', electron: string, env: NodeJS.ProcessEnv, flags: readonly string[] }} options
 * @returns {Promise<void>}
 * @throws {Stop} where it could not be played to its end
 */
export async function play({ project, electron, env, flags }) {
  const playwright = join(projectDir, 'node_modules', '@playwright', 'test', 'cli.js')
  const code = await run([process.execPath, [playwright, 'test', `--project=${project}`, '--reporter=line']], {
    cwd: projectDir,
    env: { ...env, SHOTBOARD_ELECTRON: electron, SHOTBOARD_ELECTRON_FLAGS: flags.join(' ') },
  })
  if (code !== 0) throw new Stop(`The ${project} stopped before its end; the lines above say where.`)
}
