// Bundles the proofs, and the part of the product that they run, into programs for plain Node.

import { join } from 'node:path'

import { build } from 'vite'

import { projectDir } from '../project.mjs'

/** Where wrong and right builds lie: inside node_modules, so that packages are found from there. */
export const CACHE = join(projectDir, 'node_modules', '.cache', 'faults')

/**
 * @param {string} outDir
 * @param {readonly import('vite').Plugin[]} [plugins]
 * @returns {Promise<{ proofs: string, engine: string }>} the two programs
 */
export async function bundleProofs(outDir, plugins = []) {
  // One after the other, so that each is one file whose modules run in the order of their imports.
  for (const program of ['proof-process', 'engine']) {
    await build({
      configFile: false,
      root: projectDir,
      logLevel: 'warn',
      plugins: [...plugins],
      // zod is in every run of the engine, and starts faster from one file.
      ssr: { noExternal: ['zod'] },
      build: {
        ssr: join(projectDir, 'tests', 'faults', `${program}.ts`),
        outDir,
        emptyOutDir: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: `${program}.js` } },
      },
    })
  }
  return { proofs: join(outDir, 'proof-process.js'), engine: join(outDir, 'engine.js') }
}
