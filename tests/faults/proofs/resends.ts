import { createServer } from 'node:http'
import { once } from 'node:events'
import { anySignatureBy, stuckAfter } from '../engine/engine-here.ts'
import { openEngine } from '../engine/open-engine.ts'
import { PICTURE, PICTURE_ID } from '../engine/picture.ts'
import type { Dice } from '../frame/dice.ts'
import { neverSeen, type Proof, type ProofContext } from '../frame/proof.ts'
import type { PostFate } from '../ledger/fate.ts'
import { REFUNDED } from '../ledger/job.ts'
import { doubles } from '../ledger/judge.ts'
import { type Ledger, openLedger } from '../ledger/ledger.ts'

const PATIENCE_MS = 20_000
const GENERATE = 'POST /v2/videos/generate'

/** Where a request that pays must never go, whoever says so. */
interface Elsewhere {
  readonly port: number
  readonly heard: string[]
  readonly close: () => void
}

async function openElsewhere(): Promise<Elsewhere> {
  const heard: string[] = []
  const server = createServer((incoming, outgoing) => {
    heard.push(`${incoming.method} ${incoming.url} ${incoming.headers['x-api-key'] === undefined ? 'without the key' : 'with the key'}`)
    outgoing.writeHead(202, { 'content-type': 'application/json' }).end('{"jobId":"elsewhere","status":"QUEUED"}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Elsewhere has no port')
  return {
    port: address.port,
    heard,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** What becomes of the first tries of an order; from the fourth on the service answers. */
function fateBy(dice: Dice, nth: number, port: number): PostFate {
  const slowly = { does: 'answer', afterMs: dice.between(0, 12) } as const
  if (nth > 3 || dice.chance(0.3)) return slowly
  const taken = dice.chance(0.5)
  const to = dice.oneOf([`http://127.0.0.1:${port}/v2/videos/generate`, `http://localhost:${port}/`, '/elsewhere'])
  return dice.oneOf<PostFate>([{ does: 'cut', taken }, { does: 'fail', taken }, { does: 'babble', taken }, { does: 'busy' }, { does: 'redirect', status: dice.oneOf([301, 302, 303, 307, 308]), to, taken }])
}

/** Requests of an order with other bytes than it was sent with before. One that was turned away as too many at a time said nothing, so the next may differ. */
function otherBytes(ledger: Ledger, fates: ReadonlyMap<string, readonly PostFate[]>): readonly string[] {
  return [...fates].flatMap(([key, came]) => {
    const bodies = ledger.requests.filter(({ route, idempotencyKey }) => route === GENERATE && idempotencyKey === key).map(({ body }) => body)
    const from = came.findIndex(({ does }) => does !== 'busy')
    const sent = new Set(from === -1 ? [] : bodies.slice(from))
    return sent.size > 1 ? [`order ${key} was sent in ${sent.size} forms`] : []
  })
}

async function trialOf(trial: number, elsewhere: Elsewhere, { dice: diceOf, folder, saw, violated }: ProofContext): Promise<void> {
  const dice = diceOf(trial)
  const home = await folder()
  const fates = new Map<string, PostFate[]>()
  const ledger = await openLedger({
    endOf: () => REFUNDED,
    faults: {
      post: (nth, key = 'no key') => {
        const fate = fateBy(dice, nth, elsewhere.port)
        fates.set(key, [...(fates.get(key) ?? []), fate])
        saw(fate.does)
        return fate
      },
    },
  })
  const engine = await openEngine({ home, base: ledger.base, apiKey: ledger.apiKey })
  await engine.images.put(PICTURE_ID, PICTURE)
  const signatures = Array.from({ length: dice.between(2, 4) }, () => anySignatureBy(dice))
  const ids = signatures.map(({ id }) => id)
  elsewhere.heard.length = 0
  const answers = await Promise.all(signatures.map((signature) => engine.desk.sign(signature)))
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [`refused: ${answer.error.sentence}`]))
  const stuck = await stuckAfter(engine, PATIENCE_MS)
  const undecided = engine.desk.list().filter(({ stage }) => stage.at === 'attention').map(({ order, stage }) => `lost: order ${order.id} is at ${JSON.stringify(stage)}`)
  await engine.close()
  const foreign = ledger.requests.filter(({ route, idempotencyKey }) => (route === GENERATE ? !ids.some((id) => id === idempotencyKey) : /elsewhere|GET \/v2\/videos/.test(route)))
  for (const what of [
    ...refused,
    ...stuck,
    ...undecided,
    ...doubles(ids, ledger),
    ...otherBytes(ledger, fates),
    ...elsewhere.heard.map((heard) => `a redirect was followed: ${heard}`),
    ...foreign.map(({ route, idempotencyKey }) => `a request under no order’s key: ${route} ${idempotencyKey}`),
    ...(ledger.mostAtOnce() > 1 ? [`${ledger.mostAtOnce()} requests that pay were under way at once`] : []),
    ...ids.filter((id) => !ledger.jobs().some(({ key }) => key === id)).map((id) => `lost: order ${id} never arrived`),
  ]) violated(trial, what)
  await ledger.close()
}

export const RESENDS: Proof = {
  name: 'resends',
  promise: 'whatever becomes of the request that pays: the same bytes under the same key, one at a time, and to nobody but Apiframe',
  trials: { full: 100, short: 15 },
  runsIn: 'node',
  run: async (context) => {
    const elsewhere = await openElsewhere()
    for (const trial of context.trials()) await trialOf(trial, elsewhere, context)
    elsewhere.close()
  },
  lacks: (seen) => neverSeen(seen, ['answer', 'cut', 'fail', 'babble', 'busy', 'redirect']),
}
