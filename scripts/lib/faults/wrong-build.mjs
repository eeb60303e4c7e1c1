// Makes wrong builds of the product: the same sources, with one piece of one file replaced on the way into the bundle.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'electron-vite'

import { projectDir } from '../project.mjs'
import { Stop } from '../stop.mjs'

/** @typedef {{ name: string, file: string, find: string, replace: string, proof: string, trials: number }} Mutant */

/**
 * The wrong source. Throws a `Stop` where the piece is not there exactly once: then the source has changed, and the
 * mutant says nothing any more.
 * @param {Mutant} mutant
 * @param {string} source
 * @returns {string}
 */
function wrongSource({ name, file, find, replace }, source) {
  const pieces = source.split(find)
  if (pieces.length !== 2) {
    throw new Stop(`The mutant "${name}" is stale: what it replaces stands ${pieces.length - 1} times in ${file}, not once. Write it anew.`)
  }
  return pieces.join(replace)
}

/** @param {Mutant} mutant @returns {import('vite').Plugin} */
export function wrongnessOf(mutant) {
  const path = join(projectDir, mutant.file)
  // Told before anything is built, and also where nothing that is built imports the file.
  wrongSource(mutant, readFileSync(path, 'utf8'))
  return {
    name: 'shotboard:mutant',
    enforce: 'pre',
    transform: (source, id) => (id.split('?')[0] === path ? wrongSource(mutant, source) : null),
  }
}

/**
 * Builds the whole app with the wrong piece into a folder that Electron can be started on.
 * @param {Mutant} mutant
 * @param {string} folder
 */
export async function buildWrongApp(mutant, folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(projectDir, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(projectDir, 'resources'), join(folder, 'resources'))
  await build({ root: projectDir, logLevel: 'error', plugins: [wrongnessOf(mutant)], build: { outDir: join(folder, 'out') } })
  if (!existsSync(join(folder, 'out/main/index.js'))) {
    throw new Stop(`The wrong build "${mutant.name}" was not made.`)
  }
}
