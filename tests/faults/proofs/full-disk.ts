import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { eventually } from '../app/eventually.ts'
import { signatureBy, stuckAfter } from '../engine/engine-here.ts'
import { openEngine } from '../engine/open-engine.ts'
import { eachTrial, neverSeen, type Proof, type ProofContext } from '../frame/proof.ts'
import { losses } from '../ledger/judge.ts'
import { openLedger } from '../ledger/ledger.ts'

/** A small disk: a tenth of it is what clips must leave free. */
const DISK_BYTES = 4_000_000
const RESERVE_BYTES = DISK_BYTES / 10

const PATIENCE_MS = 20_000
/** How long half a clip is on its way: while one has come in half, another asks for room. */
const REST_MS = 60
/** Long enough for a download to begin and end that has no room. */
const STILL_MS = 3 * REST_MS

/** Bytes of clips and of what is to become one. */
function bytesOfClips(home: string): number {
  const folder = join(home, 'clips')
  if (!existsSync(folder)) return 0
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Orders whose clips do not all fit: some wait, the reserve stays free at every moment, and all are here once there is room. */
async function trialOf(trial: number, { dice: diceOf, folder, saw, violated }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const home = await folder()
  const clipBytes = dice.between(60_000, 250_000)
  const count = dice.between(3, 5)
  // For one trial in three there is no room at all.
  const fit = trial % 3 === 0 ? 0 : dice.between(1, count - 1)
  const ledger = await openLedger({ clipBytes, faults: { clip: () => ({ does: 'answer', restAfterMs: REST_MS }) } })
  const whole = ledger.clip({ id: 'any', key: null, bodyHash: '', input: null, madeAt: 0 }).length
  // What else lies on the disk, so that so many clips fit beside the reserve and not one more.
  let others = DISK_BYTES - RESERVE_BYTES - fit * whole - dice.between(0, whole - 1)
  const free = (): number => DISK_BYTES - others - bytesOfClips(home)
  let least = free()
  const watch = setInterval(() => {
    least = Math.min(least, free())
  }, 1)
  const engine = await openEngine({ home, base: ledger.base, apiKey: ledger.apiKey, disk: async () => ({ size: DISK_BYTES, free: free() }) })
  const signatures = Array.from({ length: count }, () => signatureBy(dice))
  await Promise.all(signatures.map((signature) => engine.desk.sign(signature)))
  const stored = (): number => engine.desk.list().filter(({ stage }) => stage.at === 'stored').length
  const made = await eventually(() => engine.desk.list().every(({ stage }) => stage.at === 'downloading' || stage.at === 'stored'), PATIENCE_MS, 2)
  await eventually(() => stored() >= fit, PATIENCE_MS, 2)
  await wait(STILL_MS)
  saw('clips that waited', count - stored())
  saw('clips that had room', stored())
  least = Math.min(least, free())
  clearInterval(watch)
  if (!made) violated(trial, `of ${count} orders some were never made`)
  if (least < RESERVE_BYTES) violated(trial, `${RESERVE_BYTES - least} bytes of the reserve were taken`)
  if (stored() !== fit) violated(trial, `${stored()} clips are here where ${fit} have room`)
  others = 0
  for (const what of await stuckAfter(engine, PATIENCE_MS)) violated(trial, what)
  for (const what of losses(signatures.map(({ id }) => id), home, ledger)) violated(trial, what)
  await engine.close()
  await ledger.close()
}

export const FULL_DISK: Proof = {
  name: 'full-disk',
  promise: 'downloads never eat what must stay free of the disk, and what waited for room arrives',
  trials: { full: 30, short: 5 },
  runsIn: 'node',
  run: eachTrial(trialOf),
  lacks: (seen) => neverSeen(seen, ['clips that waited', 'clips that had room']),
}
