// Imported before anything else: what the product takes of Node's resolver when it is loaded is then this one.
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { isIP } from 'node:net'
import { wrap } from '../engine/wrap.ts'

/** What every name resolves to; null: what it really does. `asked` counts the names that were asked for meanwhile. */
export const names: { answers: readonly string[] | null; asked: number } = { answers: null, asked: 0 }

wrap(dns, 'lookup', (original, args) => {
  const callback = args.at(-1)
  // What listens on an address looks that up as well.
  if (names.answers === null || isIP(String(args[0])) !== 0 || typeof callback !== 'function') return original(...args)
  names.asked += 1
  const addresses = names.answers.map((address) => ({ address, family: isIP(address) }))
  const [, options] = args
  const all = typeof options === 'object' && options !== null && Reflect.get(options, 'all') === true
  setImmediate(() => void Reflect.apply(callback, undefined, all ? [null, addresses] : [null, addresses[0]?.address, addresses[0]?.family]))
  return {}
})
syncBuiltinESMExports()
