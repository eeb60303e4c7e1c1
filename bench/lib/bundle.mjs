// Sources of the main process as the product has them: bundled like the app, for the same Node.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

import { projectDir } from '../../scripts/lib/project.mjs'

/**
 * Bundles a file of the project. Gives the bundle's address, for importing it here or in a process of its own.
 * @param {string} source the path from the project's root
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function bundle(source, name) {
  const outDir = join(projectDir, 'node_modules', '.cache', 'bench', name)
  await build({
    root: projectDir,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: true, target: 'node20', outDir, emptyOutDir: true, rolldownOptions: { input: join(projectDir, source), output: { entryFileNames: 'bundle.mjs' } } },
  })
  return pathToFileURL(join(outDir, 'bundle.mjs')).href
}
