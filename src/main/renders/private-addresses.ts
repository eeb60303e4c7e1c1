import type { LookupAddress, LookupOptions } from 'node:dns'
import { BlockList, type LookupFunction, isIP } from 'node:net'

/**
 * Addresses that no public clip can come from: this machine, private networks, link-local, shared and reserved ranges,
 * and tunnels into them (6to4, the local NAT64). 198.18.0.0/15 is not among them: proxies answer every name from there.
 */
const PRIVATE = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv4')
}
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv6')
}

/** Well-known NAT64 (RFC 6052): an IPv4 address in the last 32 bits, which is where the connection really leads. */
const NAT64 = new BlockList()
NAT64.addSubnet('64:ff9b::', 96, 'ipv6')

/** Whether an IP address is one that no public clip can come from. Anything that is not an address counts as such. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  // IPv4 written inside IPv6 (::ffff:10.0.0.1) is judged by node as the IPv4 address that it is.
  if (family === 6 && NAT64.check(address, 'ipv6')) return isPrivateAddress(lastFourBytes(address))
  return family === 0 || PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** The last 32 bits of an IPv6 address, written as IPv4. */
function lastFourBytes(address: string): string {
  // A URL writes an address in hexadecimal groups alone, and this prefix always with its zeros left out.
  const [, tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = ['0', '0', ...tail.split(':').filter((group) => group !== '')]
  return groups.slice(-2).flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]).join('.')
}

/** Finds every address of a name. */
export type Resolve = (hostname: string, options: LookupOptions & { readonly all: true }, done: (error: Error | null, addresses?: readonly LookupAddress[]) => void) => void

/** A look-up for a connection that refuses every answer that names a private address, also beside public ones. */
export function lookupThrough(resolve: Resolve): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses = []) => {
      const [first] = addresses
      if (error) return done(error, '', 0)
      if (!first || addresses.some(({ address }) => isPrivateAddress(address))) {
        return done(new Error(`${hostname} names an address on a private network`), '', 0)
      }
      return options.all ? done(null, [...addresses]) : done(null, first.address, first.family)
    })
  }
}

/** Resolves names as node does, and refuses private addresses. */
export const publicLookup = lookupThrough((hostname, options, done) => {
  import('node:dns').then(({ lookup }) => lookup(hostname, options, done), done)
})
