import { createServer, type Server, Socket } from 'node:net'
import { once } from 'node:events'
import { endedWithoutClip, signatureBy, stuckAfter } from '../engine/engine-here.ts'
import { openEngine } from '../engine/open-engine.ts'
import { wrap } from '../engine/wrap.ts'
import type { Dice } from '../frame/dice.ts'
import { names } from '../frame/names.ts'
import { neverSeen, type Proof } from '../frame/proof.ts'
import { losses } from '../ledger/judge.ts'
import { openLedger } from '../ledger/ledger.ts'

/** Addresses of private and special networks (IANA's registries), in the spellings that a resolver gives. */
const PRIVATE = [
  '127.0.0.1', '127.8.9.1', '10.0.0.1', '10.255.1.2', '172.16.0.1', '172.31.255.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '192.0.0.8', '224.0.0.1', '255.255.255.255',
  '::1', '::', 'fd00::1', 'fc00::1', 'fe80::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::1', '::127.0.0.1',
]
/** Addresses for documentation (RFC 5737, RFC 3849): public by form, and nobody's. */
const NOBODYS = ['203.0.113.7', '2001:db8::7']

const KINDS = ['loopback', 'private literal', 'other scheme', 'look-alike host', 'credentials', 'other port', 'name of a private address', 'one private address of several', 'redirect'] as const
type Kind = (typeof KINDS)[number]

/** An address for a clip, and what its name resolves to. */
interface Hostile {
  readonly url: string
  readonly resolvesTo: readonly string[]
}

function hostileBy(kind: Kind, dice: Dice, trapPort: number): Hostile {
  const literal = dice.oneOf(PRIVATE)
  const host = literal.includes(':') ? `[${literal}]` : literal
  const path = `/${dice.uuid()}.mp4?signature=x`
  const under = `${dice.oneOf(['cdn', 'cdn2', 'a.b', 'api'])}.apiframe.ai`
  const scheme = dice.oneOf(['https', 'http'])
  const resolvesTo = [literal]
  switch (kind) {
    case 'loopback':
      return { url: `${scheme}://${dice.oneOf(['127.0.0.1', 'localhost', '[::1]', '0x7f000001', '2130706433', '0177.0.0.1', '127.1', '[::ffff:127.0.0.1]', '0', 'LOCALHOST', '127.0.0.1.', 'localhost.'])}:${trapPort}${path}`, resolvesTo }
    case 'private literal':
      return { url: `${scheme}://${host}${dice.oneOf(['', `:${trapPort}`])}${path}`, resolvesTo }
    case 'other scheme':
      return { url: `${dice.oneOf(['file:///etc/passwd', `ftp://${under}`, `data:video/mp4;base64,AAAA`, `ws://${under}`, `javascript:1`, `//${host}:${trapPort}`, `http://${under}`, `app://shotboard`, `blob:https://${under}`])}${path}`, resolvesTo }
    case 'look-alike host':
      return { url: `https://${dice.oneOf(['apiframe.ai.evil.example', 'evilapiframe.ai', 'apiframe.ai%2eevil.example', 'apiframe。ai.evil.example', 'xn--apifrme-8za.ai', 'apiframe.aix', 'apiframe.ai..', 'localhost'])}${path}`, resolvesTo }
    case 'credentials':
      return { url: `https://${dice.oneOf([`apiframe.ai@127.0.0.1:${trapPort}`, `${under}:x@${host}`, `a:b@${under}`])}${path}`, resolvesTo }
    case 'other port':
      return { url: `https://${under}:${dice.oneOf([22, 80, 8080, trapPort])}${path}`, resolvesTo }
    case 'name of a private address':
    case 'redirect':
      return { url: `https://${under}${path}`, resolvesTo }
    case 'one private address of several':
      return { url: `https://${under}${path}`, resolvesTo: dice.chance(0.5) ? [dice.oneOf(NOBODYS), literal] : [literal, dice.oneOf(NOBODYS)] }
  }
}

/** A server that nobody may reach. */
async function openTrap(caught: () => void): Promise<Server & { readonly port: number }> {
  const server = createServer((socket) => {
    caught()
    socket.destroy()
  }).listen(0, '::')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The trap has no port')
  return Object.assign(server, { port: address.port })
}

export const CLIP_URLS: Proof = {
  name: 'clip-urls',
  promise: 'a hostile address for a clip, or a redirect to one: no connection to a private address',
  trials: { full: 300, short: 60 },
  runsIn: 'node',
  run: async ({ trials, dice: diceOf, folder, saw, violated }) => {
    const tried: string[] = []
    wrap(Socket.prototype, 'connect', (original, args, socket) => {
      if (socket instanceof Socket) socket.on('connectionAttempt', (address: string, port: number) => tried.push(`${address} ${port}`))
      return original(...args)
    })
    const trap = await openTrap(() => tried.push('the trap'))
    for (const trial of trials()) {
      const dice = diceOf(trial)
      const kind = KINDS[(trial - 1) % KINDS.length] ?? 'loopback'
      saw(kind)
      const target = hostileBy(kind === 'redirect' ? dice.oneOf(KINDS.filter((other) => other !== 'redirect')) : kind, dice, trap.port)
      names.answers = target.resolvesTo
      names.asked = 0
      const redirects = kind === 'redirect'
      const ledger = await openLedger({ clipBytes: 2_000, clipUrl: (nth) => (nth === 1 && !redirects ? target.url : null), faults: { clip: (nth) => (nth === 1 && redirects ? { does: 'redirect', to: target.url } : { does: 'answer' }) } })
      const home = await folder()
      tried.length = 0
      const engine = await openEngine({ home, base: ledger.base, apiKey: ledger.apiKey })
      const signature = signatureBy(dice)
      await engine.desk.sign(signature)
      const found = [...(await stuckAfter(engine, 40_000)), ...endedWithoutClip(engine), ...losses([signature.id], home, ledger)]
      await engine.close()
      saw('name looked up', names.asked)
      names.answers = null
      const own = `${ledger.base.hostname} ${ledger.base.port}`
      for (const what of found) violated(trial, what)
      if (!tried.includes(own)) violated(trial, 'connections are not seen, so this shows nothing')
      for (const where of tried.filter((connection) => connection !== own)) violated(trial, `${target.url} led to a connection to ${where}`)
      if (ledger.requests.some(({ route, apiKey }) => route.includes('/clips/') && apiKey !== undefined)) violated(trial, 'the key went to where clips lie')
      await ledger.close()
    }
    trap.close()
  },
  lacks: (seen) => neverSeen(seen, [...KINDS, 'name looked up']),
}
