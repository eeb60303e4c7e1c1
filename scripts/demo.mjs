// What `npm start` does where there is no display: plays the main job and says where it left the pictures and the clip.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { play } from './lib/play.mjs'
import { projectDir } from './lib/project.mjs'

/**
 * @param {{ electron: string, env: NodeJS.ProcessEnv, flags: readonly string[], log: (line: string) => void }} options
 * @returns {Promise<void>}
 */
export async function runDemo({ electron, env, flags, log }) {
  log('This machine has no display: playing the main job on a virtual one, from launch to a played clip.')
  await play({ project: 'demo', electron, env, flags })
  const out = join(projectDir, 'demo-output')
  log(`Pictures and the clip are in ${out}`)
  process.stdout.write(readFileSync(join(out, 'facts.txt'), 'utf8'))
}
