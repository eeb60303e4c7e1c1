import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diceOf } from '../faults/frame/dice.ts'
import type { Proof } from '../faults/frame/proof.ts'
import { runProof } from '../faults/frame/run-proof.ts'
import { MUTANTS } from '../faults/mutants.ts'
import { PROOFS } from '../faults/proofs.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const BATTERY = new URL('../../scripts/lib/faults/battery.mjs', import.meta.url).href
const OPTIONS = new URL('../../scripts/lib/faults/options.mjs', import.meta.url).href

/** Programs in the place of the proofs': each knows one proof, and what came of it. */
const OUTCOMES = {
  holds: `{ trials: 3, violations: [], crashes: [], lacks: [], seen: { kills: 3 } }`,
  violated: `{ trials: 3, violations: [{ trial: 2, what: 'an order was charged twice' }], crashes: [], lacks: [], seen: {} }`,
  crashed: `{ trials: 3, violations: [{ trial: 2, what: 'nothing arrived' }], crashes: [{ trial: 2, what: 'the engine ended with 1' }], lacks: [], seen: {} }`,
  idle: `{ trials: 3, violations: [], crashes: [], lacks: ['not one kill'], seen: {} }`,
}
const MUTANT = { name: 'wrong', file: 'package.json', find: '"name": "shotboard"', replace: '"name": "wrong"', proof: 'one', trials: 3 }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'battery-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** What the battery prints last, of a right build with one outcome and a wrong build with another. */
async function battery(args: readonly string[], right: string, wrong = right, mutant = MUTANT): Promise<{ readonly out: string; readonly code: number | null }> {
  for (const [name, came] of [['right', right], ['wrong', wrong]] as const) {
    await writeFile(
      join(folder, `${name}.mjs`),
      `import { readFileSync, writeFileSync } from 'node:fs'
      const proofs = [{ name: 'one', promise: 'nothing is lost', trials: { full: 3, short: 1 }, runsIn: 'node' }]
      if (process.argv[2] === 'list') console.log(JSON.stringify({ proofs, mutants: [${JSON.stringify(mutant)}] }))
      else writeFileSync(JSON.parse(readFileSync(process.argv[3], 'utf8')).outcome, JSON.stringify(${came}))`,
    )
  }
  const script = `
    import { runBattery } from ${JSON.stringify(BATTERY)}
    import { readOptions } from ${JSON.stringify(OPTIONS)}
    const bundle = async (outDir, plugins = []) => ({ proofs: plugins.length > 0 ? 'wrong.mjs' : 'right.mjs', engine: '' })
    const programs = async (...given) => ({ engine: '', proofs: ${JSON.stringify(folder)} + '/' + (await bundle(...given)).proofs })
    const { passed, failed } = await runBattery(readOptions(${JSON.stringify(args)}), { electron: '', flags: [], envs: [process.env] }, programs)
    console.log(passed + ' passed, ' + failed + ' failed')`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  return { out: stdout + stderr, code: status }
}

describe('the fault battery', () => {
  it('passes a proof that holds, and prints its table', async () => {
    const { out } = await battery([], OUTCOMES.holds)
    expect(out).toContain('| **one**: nothing is lost | 3 | 0 |')
    expect(out).toContain('1 passed, 0 failed')
  })

  it('fails a violation, and says how to see it again', async () => {
    const { out } = await battery(['--seed', '7'], OUTCOMES.violated)
    expect(out).toContain('one: an order was charged twice (again: npm run test:faults -- --seed 7 --only one --trial 2)')
    expect(out).toContain('0 passed, 1 failed')
  })

  it.each([
    ['whose trials did nothing', OUTCOMES.idle, 'this proves nothing, because there was not one kill'],
    ['whose process dies', 'process.exit(9)', 'CRASHED: the proof’s own process ended with code 9'],
    ['under which something crashed', OUTCOMES.crashed, 'CRASHED: the engine ended with 1'],
  ])('fails a proof %s', async (_, came, words) => {
    const { out } = await battery([], came)
    expect(out).toContain(words)
    expect(out).toContain('0 passed, 1 failed')
  })

  it('passes a wrong build that was caught', async () => {
    const { out } = await battery(['--mutants'], OUTCOMES.holds, OUTCOMES.violated)
    expect(out).toContain('mutant wrong: caught by one')
    expect(out).toContain('1 passed, 0 failed')
  })

  it.each([['where the proof holds', OUTCOMES.holds], ['where the proof did nothing', OUTCOMES.idle]])('fails a wrong build that survives %s', async (_, came) => {
    const { out } = await battery(['--mutants', 'wrong'], OUTCOMES.holds, came)
    expect(out).toContain('mutant wrong: SURVIVED')
    expect(out).toContain('0 passed, 1 failed')
  })

  it.each([['the proof’s own process', 'process.exit(9)'], ['what it ran', OUTCOMES.crashed]])('does not count a wrong build as caught by a crash of %s', async (_, came) => {
    const { out } = await battery(['--mutants'], OUTCOMES.holds, came)
    expect(out).toContain('mutant wrong: CRASHED in one')
    expect(out).not.toContain('caught')
    expect(out).toContain('0 passed, 1 failed')
  })

  it('stops at a wrong build whose source has changed', async () => {
    const { out, code } = await battery(['--mutants'], OUTCOMES.holds, OUTCOMES.violated, { ...MUTANT, find: 'no such words' })
    expect(out).toContain('The mutant "wrong" is stale')
    expect(code).not.toBe(0)
  })

  it.each([[['--seed', 'x']], [['--only', 'none']], [['--mutants', 'none']], [['--unknown']], [['word']]])('refuses what it does not know: %j', async (args) => {
    expect((await battery(args, OUTCOMES.holds)).code).not.toBe(0)
  })
})

describe('a proof', () => {
  const proof: Proof = {
    name: 'one',
    promise: 'nothing is lost',
    trials: { full: 10, short: 2 },
    runsIn: 'node',
    run: async ({ trials, dice, violated, saw }) => {
      for (const trial of trials()) {
        saw('thrown')
        if (dice(trial).between(1, 3) === 1) violated(trial, `threw a one in trial ${trial}`)
      }
    },
    lacks: (seen, trials) => ((seen['thrown'] ?? 0) < trials ? ['a trial without a throw'] : []),
  }
  const run = { seed: 1, from: 1, count: 10, stopAtFirst: false, engine: '', app: null }

  it('comes out the same for the same seed, trial by trial, and otherwise for another', async () => {
    const { violations } = await runProof(proof, run)
    expect(violations.length).toBeGreaterThan(0)
    for (const { trial, what } of violations) expect((await runProof(proof, { ...run, from: trial, count: 1 })).violations).toEqual([{ trial, what }])
    expect((await runProof(proof, { ...run, seed: 2 })).violations).not.toEqual(violations)
    expect(diceOf(1, 'one', 1).uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('ends at the first violation where one is enough', async () => {
    const { violations, trials } = await runProof(proof, { ...run, stopAtFirst: true })
    expect(violations).toHaveLength(1)
    expect(trials).toBe(violations[0]?.trial)
  })

  it('has crashed in the trial that never ends, and what was broken before that is told', async () => {
    const waits: Proof = {
      ...proof,
      run: async ({ trials, violated }) => {
        for (const trial of trials()) {
          if (trial === 4) violated(4, 'broken, then stuck')
          if (trial === 4) await new Promise(() => undefined)
        }
      },
    }
    expect(await runProof(waits, { ...run, stuckMs: 20 })).toMatchObject({ violations: [{ trial: 4 }], crashes: [{ trial: 4, what: expect.stringContaining('did not end') }] })
  })

  it('proves nothing without a trial', async () => {
    expect((await runProof(proof, { ...run, count: 0 })).lacks).toEqual(['not one trial'])
  })
})

describe('the wrong builds', () => {
  it.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))('%s replaces what stands in its file exactly once, and names a proof', (_, { file, find, replace, proof, trials }) => {
    expect(readFileSync(join(ROOT, file), 'utf8').split(find)).toHaveLength(2)
    expect(replace).not.toBe(find)
    expect(PROOFS.find(({ name }) => name === proof)?.trials.full).toBeGreaterThanOrEqual(trials)
  })

  it('have names of their own', () => {
    expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length)
  })
})
