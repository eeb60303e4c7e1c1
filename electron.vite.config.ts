import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Everything is bundled, so that a package holds out/ and no node_modules. The targets are those of the oldest
// runtime the app is tested on (Electron 33), not of the one in package.json.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      target: 'node20',
      rolldownOptions: { input: 'src/main/index.ts', external: ['electron'] },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: 'node20',
      rolldownOptions: {
        input: 'src/preload/index.ts',
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    // Apart from the rest, so that `main/shell/app-protocol.ts` can serve them under their own policy.
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'workers/[name]-[hash].js' } } },
    // Half the script is half the time to read it at each start.
    build: {
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: 'src/renderer/index.html',
        // One file of what every part shares: by itself it falls into half a dozen, each a request that main answers at a start.
        output: { codeSplitting: { groups: [{ name: 'shared', test: /[\\/]src[\\/]shared[\\/]|[\\/]node_modules[\\/]zod[\\/]/ }] } },
      },
    },
  },
})
