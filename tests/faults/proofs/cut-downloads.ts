import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { downloadClip } from '../../../src/main/renders/downloads.ts'
import { type ClipAct, startClipServer } from '../../fakes/clip-server.ts'
import type { Dice } from '../frame/dice.ts'
import { neverSeen, type Proof, type ProofContext } from '../frame/proof.ts'
import { clipFor } from '../ledger/clip.ts'

const ACTS = ['serve', 'ignore-range', 'chunked', 'lie-about-length', 'lie-about-range', 'ignore-if-range', 'answer', 'change-version'] as const

/** A server that ignores If-Range and names no version in its answer either; where versions are told apart by dates, nobody could tell. */
function isTagged(dice: Dice, tags: string): boolean {
  return tags === 'date' || dice.chance(0.5)
}

/** What a server does; a third of them change the clip between a cut and its rest, and send the rest of the wrong one. */
function actsBy(dice: Dice, bytes: number, tags: string): readonly ClipAct[] {
  const swap: readonly ClipAct[] = [{ does: 'serve', cutAfter: dice.between(Math.floor(bytes / 4), bytes - 1) }, { does: 'change-version' }, { does: 'ignore-if-range', tagged: isTagged(dice, tags) }]
  const others = Array.from({ length: dice.between(1, 6) }, () => actBy(dice, bytes, isTagged(dice, tags)))
  return dice.chance(0.33) ? [...swap, ...others] : others
}

function actBy(dice: Dice, bytes: number, tagged: boolean): ClipAct {
  const cutAfter = dice.chance(0.8) ? dice.between(0, bytes) : null
  const does = dice.oneOf([...ACTS, 'serve', 'serve', 'serve'] as const)
  switch (does) {
    case 'serve':
    case 'ignore-range':
    case 'chunked':
      return { does, cutAfter }
    case 'lie-about-length':
      return { does, by: dice.oneOf([-1, 1, -dice.between(1, bytes - 1), dice.between(1, bytes)]) }
    case 'lie-about-range':
      return { does, startBy: dice.oneOf([0, 1, -1, dice.between(-500, 500)]), totalBy: dice.oneOf([0, 1, -1]) }
    case 'ignore-if-range':
      return { does, tagged }
    case 'answer':
      return { does, status: dice.oneOf([416, 429, 500, 503]) }
    case 'change-version':
      return { does }
  }
}

/**
 * A server that does not know If-Range, and whose clip has become a shorter one: it has nothing where the rest should
 * begin, now and for ever.
 */
async function shrunkTrial(trial: number, { dice: diceOf, folder, saw, violated }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const size = dice.between(20_000, 300_000)
  const [first, second] = [clipFor(`long ${trial}`, size), clipFor(`short ${trial}`, Math.floor(size / 4))]
  const server = await startClipServer([first, second], { afterwards: { does: 'ignore-if-range', tagged: true } })
  const file = join(await folder(), 'clip.mp4')
  server.next({ does: 'serve', cutAfter: dice.between(Math.ceil(size / 2), size - 1) }, { does: 'change-version' })
  let tries = 0
  for (; tries < 5 && !existsSync(file); tries += 1) await downloadClip({ url: server.url(), base: server.base, job: 'job', file, closing: new AbortController().signal, onProgress: () => undefined })
  saw('a clip that became shorter')
  if (!existsSync(file)) violated(trial, `after ${tries} tries the clip is not here: its server has nothing where the rest should begin`)
  else if (hashOf(readFileSync(file)) !== hashOf(second)) violated(trial, 'a clip is on the disk that the server never had')
  server.close()
}

/** What was left by another job under the same name, in part or to the last byte: its server tells no version from another. */
async function otherJobTrial(trial: number, { dice: diceOf, folder, saw, violated }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const size = dice.between(2_000, 300_000)
  const [others, own] = [clipFor(`other ${trial}`, size), clipFor(`own ${trial}`, size)]
  const server = await startClipServer([others, own], { tags: 'same' })
  const file = join(await folder(), 'clip.mp4')
  const fetch = (job: string): ReturnType<typeof downloadClip> => downloadClip({ url: server.url(), base: server.base, job, file, closing: new AbortController().signal, onProgress: () => undefined })
  server.next({ does: 'serve', cutAfter: dice.between(1, others.length - 1) }, { does: 'change-version' })
  await fetch('another job')
  // Every byte of it is there where the app was killed before it named the clip.
  if (dice.chance(0.4)) appendFileSync(`${file}.part`, others.subarray(statSync(`${file}.part`).size))
  const outcome = await fetch('job')
  saw('what another job left')
  if (outcome.kind !== 'whole') violated(trial, `the download ended as “${outcome.kind}”`)
  else if (outcome.sha256 !== hashOf(own) || hashOf(readFileSync(file)) !== hashOf(own)) violated(trial, 'a clip is on the disk that is not the job’s, or not all of it')
  server.close()
}

/** A clip fetched from a server that cuts, lies and changes its mind, over and over, until it is here or the server has been honest for long enough. */
async function trialOf(trial: number, { dice: diceOf, folder, saw, violated }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const size = dice.between(2_000, 300_000)
  const versions = [clipFor(`first of ${trial}`, size), clipFor(`second of ${trial}`, size)]
  const whole = new Set(versions.map(hashOf))
  const tags = dice.oneOf(['strong', 'strong', 'weak', 'date', 'none'] as const)
  const server = await startClipServer(versions, { tags })
  const file = join(await folder(), 'clip.mp4')
  const acts = actsBy(dice, size, tags)
  server.next(...acts)
  for (const { does } of acts) saw(does)
  let tries = 0
  for (; tries < acts.length + 4 && !existsSync(file); tries += 1) {
    const outcome = await downloadClip({ url: server.url(), base: server.base, job: 'job', file, closing: new AbortController().signal, onProgress: () => undefined })
    const here = existsSync(file) ? hashOf(readFileSync(file)) : null
    if (here !== null && !whole.has(here)) violated(trial, 'a clip is on the disk that the server never had')
    if ((outcome.kind === 'whole') !== (here !== null)) violated(trial, `the download ended as “${outcome.kind}”, and the clip is ${here === null ? 'not ' : ''}on the disk`)
    if (outcome.kind === 'whole' && outcome.sha256 !== here) violated(trial, 'the checksum is of other bytes than those on the disk')
    saw(outcome.kind === 'whole' ? 'exact' : 'refused')
  }
  if (!existsSync(file)) violated(trial, `after ${tries} tries, the last ones honest, the clip is not here`)
  server.close()
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export const CUT_DOWNLOADS: Proof = {
  name: 'cut-downloads',
  promise: 'a download that is cut, lied to or changed under way: exact or refused, and whole in the end',
  trials: { full: 300, short: 100 },
  runsIn: 'node',
  run: async (context) => {
    for (const trial of context.trials()) await (trial % 10 === 0 ? shrunkTrial : trial % 10 === 5 ? otherJobTrial : trialOf)(trial, context)
  },
  lacks: (seen) => neverSeen(seen, [...ACTS, 'exact', 'refused', 'a clip that became shorter', 'what another job left']),
}
