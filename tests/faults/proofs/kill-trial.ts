import { setTimeout as wait } from 'node:timers/promises'
import { anySignatureBy } from '../engine/engine-here.ts'
import { cutPower } from '../engine/power-cut.ts'
import { type EngineEnd, type EngineStart, startEngine } from '../engine/start-engine.ts'
import type { Dice } from '../frame/dice.ts'
import type { ProofContext } from '../frame/proof.ts'
import type { ClipFate, Faults, Moment, PollFate, PostFate } from '../ledger/fate.ts'
import { doubles, losses, partialClips } from '../ledger/judge.ts'
import { type Ledger, openLedger } from '../ledger/ledger.ts'

/** When a run is killed: at a step of its own, at a moment of a request as the service sees it, or after so long. */
type Kill =
  | { readonly by: 'step'; readonly step: number; readonly when: 'before' | 'after' }
  | { readonly by: 'moment'; readonly moment: Moment; readonly nth: number }
  | { readonly by: 'time'; readonly ms: number }

const MOMENTS: readonly Moment[] = ['post arrived', 'post taken', 'post answered', 'poll arrived', 'poll answered', 'clip asked for', 'clip half sent', 'clip sent']

/** More steps than an order of the engine takes, so that every one of them can be hit. */
const STEPS_MAX = 60

/** The most starts that a trial needs; more is an order that never ends. */
const STARTS_MAX = 20

/** Milliseconds after which an engine that nobody kills must have ended every order. */
const PATIENCE_MS = 20_000

/** What makes two kinds of kill trials differ. */
export interface KillKind {
  /** Whether what was not synced is lost as well. */
  readonly powerCut: boolean
  readonly naive: boolean
}

/** Signs one to three orders, kills the engine once or more often, starts it until every order has ended, and judges by the service's books. */
export async function killTrial(trial: number, context: ProofContext, { powerCut, naive }: KillKind): Promise<void> {
  const dice = context.dice(trial)
  const [home, beside] = [await context.folder(), await context.folder()]
  const orders = Array.from({ length: dice.between(1, 3) }, () => anySignatureBy(dice))
  const signed = new Set<string>()
  const turnedAway = new Set<string>()
  const refused = new Set<string>()
  let atMoment = killAtMoment(null, nobody)
  const ledger = await openLedger({ clipBytes: dice.between(10_000, 400_000), faults: { post: postFates(dice, turnedAway), poll: pollFates(dice), clip: clipFates(dice), at: (moment) => atMoment(moment) } })
  const note = (what: string): void => context.violated(trial, what)
  try {
    let killsLeft = dice.between(1, 2)
    for (let starts = 1; ; starts += 1) {
      if (starts > STARTS_MAX) return note(`stuck: orders had not ended after ${STARTS_MAX} starts`)
      const kill = killsLeft > 0 ? chooseKill(dice, powerCut) : null
      const sign = orders.filter(({ id }) => !signed.has(id)).map((order) => ({ ...order, practice: false as const }))
      const start: EngineStart = { home, base: ledger.base.href, apiKey: ledger.apiKey, sign, naive, kill: kill?.by === 'step' ? { step: kill.step, when: kill.when } : null }
      const run = await startEngine(context.engine, beside, start, (line) => {
        const [word, id = '', stage] = line.split(' ')
        if (word === 'signed') signed.add(id)
        // A no to a try that followed one which was killed leaves open what became of that: then the user decides, and nothing is sent again.
        if (word === 'over' && (stage === 'failed' || stage === 'attention') && turnedAway.has(id)) refused.add(id)
      })
      atMoment = killAtMoment(kill, run.kill)
      if (kill?.by === 'time') wait(kill.ms).then(run.kill, note)
      const late = setTimeout(() => {
        note('stuck: an engine that nobody killed did not end its orders')
        run.kill()
      }, PATIENCE_MS)
      const end = await run.ended
      clearTimeout(late)
      atMoment = killAtMoment(null, nobody)
      if (end.killed) {
        killsLeft -= 1
        context.saw('kills')
        context.saw(whereKilled(kill, end))
        if (powerCut && end.death) cutPower(end.death.unsynced, dice)
      }
      if (end.crash !== null) return context.crashed(trial, end.crash)
      for (const what of [...partialClips(home, ledger), ...wrongEnds(end, turnedAway)]) note(what)
      if (!end.killed && killsLeft <= 0) break
      // It ended before its moment came: the next start finds all done, so the trial begins with a new order.
      if (!end.killed) orders.push(anySignatureBy(dice))
    }
    const ids = orders.map(({ id }) => id)
    const lasting = ids.filter((id) => !refused.has(id))
    for (const what of [...doubles(ids, ledger), ...losses(lasting, home, ledger), ...chargedAfterAll(refused, ledger)]) note(what)
  } finally {
    await ledger.close()
  }
}

/** An order of these trials always comes to a clip, but where the service said no to its first request. */
function wrongEnds({ lines }: EngineEnd, turnedAway: ReadonlySet<string>): readonly string[] {
  const wrong = lines.filter((line) => /^(?:refused|over .* (?:failed|attention))/.test(line))
  return wrong.filter((line) => !turnedAway.has(line.split(' ')[1] ?? '')).map((line) => `lost: ${line}`)
}

/** Orders of which the user was told that they ended without a job, and that were charged afterwards. */
function chargedAfterAll(refused: ReadonlySet<string>, ledger: Ledger): readonly string[] {
  return [...refused].filter((id) => ledger.jobs().some(({ key }) => key === id)).map((id) => `double: order ${id} was told as refused, and was charged after that`)
}

function chooseKill(dice: Dice, byStepAlone: boolean): Kill {
  const kind = byStepAlone ? 0 : dice.between(0, 9)
  if (kind <= 5) return { by: 'step', step: dice.between(1, STEPS_MAX), when: dice.oneOf(['before', 'after']) }
  if (kind <= 8) return { by: 'moment', moment: dice.oneOf(MOMENTS), nth: dice.between(1, 2) }
  return { by: 'time', ms: dice.between(20, 250) }
}

function nobody(): void {
  throw new Error('Nobody is to be killed')
}

function killAtMoment(kill: Kill | null, act: () => void): (moment: Moment) => void {
  let count = 0
  return (moment) => {
    if (kill?.by !== 'moment' || moment !== kill.moment) return
    count += 1
    if (count === kill.nth) act()
  }
}

function whereKilled(kill: Kill | null, { death }: EngineEnd): string {
  if (death) return death.at
  return kill?.by === 'moment' ? `at “${kill.moment}”` : 'at some time'
}

/** Of the first two tries of an order some go wrong, in every way that leaves open whether it arrived; some first ones are turned away. */
function postFates(dice: Dice, turnedAway: Set<string>): Faults['post'] {
  return (nth, key = '') => {
    if (nth > 2 || dice.chance(0.5)) return { does: 'answer' }
    if (nth === 1 && dice.chance(0.4)) {
      turnedAway.add(key)
      return { does: 'refuse' }
    }
    return dice.oneOf<PostFate>([{ does: 'cut', taken: true }, { does: 'cut', taken: false }, { does: 'fail', taken: true }, { does: 'fail', taken: false }, { does: 'babble', taken: true }])
  }
}

function pollFates(dice: Dice): (nth: number) => PollFate {
  return (nth) => (nth > 4 || dice.chance(0.5) ? { does: 'answer' } : dice.oneOf<PollFate>([{ does: 'cut' }, { does: 'fail' }, { does: 'babble' }, { does: 'not-yet' }]))
}

function clipFates(dice: Dice): (nth: number) => ClipFate {
  return (nth) => (nth > 2 || dice.chance(0.6) ? { does: 'answer' } : dice.oneOf<ClipFate>([{ does: 'cut', after: dice.between(0, 99) / 100 }, { does: 'fail' }]))
}

