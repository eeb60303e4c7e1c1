// `npm run bench`: every bench; `npm run bench -- NAME…`: some of them. Each measures two things side by side in one run and
// writes bench/results/NAME.json. Ends with code 1 if a bar is missed.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { writeResult } from './lib/bench-result.mjs'
import { projectDir } from './lib/project.mjs'
import { log, runScript, Stop } from './lib/stop.mjs'

/** @typedef {import('./lib/bench-result.mjs').Bench} Bench */

const benches = join(projectDir, 'bench')

await runScript(async () => {
  const known = readdirSync(benches).flatMap((file) => (file.endsWith('.mjs') ? [file.slice(0, -'.mjs'.length)] : []))
  const asked = process.argv.slice(2)
  const names = asked.length > 0 ? asked : known
  for (const name of names) {
    if (!existsSync(join(benches, `${name}.mjs`))) {
      throw new Stop(`There is no bench called "${name}": there are ${known.join(', ')}.`)
    }
  }
  let missed = 0
  for (const name of names) {
    log(`bench ${name}`)
    /** @type {Bench} */
    const bench = await import(pathToFileURL(join(benches, `${name}.mjs`)).href)
    const { bars } = writeResult(name, await bench.run(log))
    for (const { id, value, limit, holds } of bars) {
      process.stdout.write(`${holds ? 'holds ' : 'MISSED'} ${name}: ${id} ${value.toFixed(3)} (limit ${limit})\n`)
    }
    missed += bars.filter(({ holds }) => !holds).length
  }
  return missed === 0 ? 0 : 1
})
