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
    build: { target: 'chrome130', assetsInlineLimit: 0, rolldownOptions: { input: 'src/renderer/index.html' } },
  },
})
