import { defineConfig } from '@playwright/test'

export default defineConfig({
  outputDir: 'test-results',
  fullyParallel: true,
  retries: 0,
  timeout: 90_000,
  // A run that never ends fails, and says at what.
  globalTimeout: 40 * 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'demo', testDir: 'tests/pictures', testMatch: 'demo.ts' },
    { name: 'pictures', testDir: 'tests/pictures', testMatch: 'pictures.ts' },
  ],
})
