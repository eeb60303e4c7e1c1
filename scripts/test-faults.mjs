// `npm run test:faults`: puts the promises about money, work, key and clips to the test, by kills, cuts and hostile input.
// `-- --seed N` throws other dice, `-- --only NAME` runs one proof, `-- --short` the form that CI runs, and `-- --mutants`
// the wrong builds, each of which must be caught. The last line is the count: "N passed, N failed".

import { runBattery } from './lib/faults/battery.mjs'
import { readOptions } from './lib/faults/options.mjs'
import { prepareApp, withDisplays } from './lib/test-app.mjs'
import { runScript } from './lib/stop.mjs'
import { lastLine } from './lib/test-counts.mjs'

await runScript(async () => {
  const options = readOptions(process.argv.slice(2))
  const electron = await prepareApp()
  const counts = await withDisplays(electron, ({ envs, flags }) => runBattery(options, { electron, flags, envs }))
  process.stdout.write(`${lastLine(counts)}\n`)
  return counts.failed > 0 ? 1 : 0
})
