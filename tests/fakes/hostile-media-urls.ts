import * as fc from 'fast-check'

const SCHEMES = ['shotboard-media://clip/', 'shotboard-media://clip', 'shotboard-media:', 'shotboard-media:/clip/', 'shotboard-media:///clip/', 'SHOTBOARD-MEDIA://CLIP/', 'shotboard-media://clips/', 'shotboard-media://clip.evil.example/', 'shotboard-media://user:secret@clip/', 'shotboard-media://clip:80/', 'shotboard-media://127.0.0.1/', 'app://shotboard/', 'app://shotboard/assets/', 'app://elsewhere/']
const STEPS = ['..', '.', '%2e%2e', '%2E%2e', '%252e%252e', '..%2f', '..%5c', '..\\', '%00', '%0a', '%', '%zz', '', '/', '//', '~', 'clips', 'key.bin', 'renders.journal', 'window.json', 'logs', 'main.log', 'IndexedDB', 'etc', 'passwd', 'C:', 'file:', 'file:///etc/passwd', '?', '?x=1', '#x', ';', ' ', '\u202e', 'é', '\u2025', '\uff0e\uff0e', 'CON', 'NUL', 'main.js', 'package.json', '.mp4', '%2emp4', ':', '*', '|']
/** One step up, in the spellings that some decoder reads as one. */
const CLIMBS = ['../', '..%2f', '%2e%2e%2f', '.%2e%2F', '%2E.%2f', '%2E%2E/', '..%5c', '..\\', '..%252f', '%252e%252e%252f', '....//', '..;/', '..%c0%af', '%uff0e%uff0e/']
/** Files that are there, from the folder of clips or of the page on, or from the disk's root. */
const TARGETS = ['key.bin', 'renders.journal', 'window.json', 'logs/main.log', 'backup/boards.json', 'main/index.js', 'out/main/index.js', 'preload/index.cjs', 'package.json', 'etc/passwd', 'proc/self/environ']
const JOINTS = ['/', '//', '\\', '%2f', '%5c', '%252f', '']

/**
 * Addresses of our own schemes that must lead to no file: paths out of the folder in every spelling, other hosts, and
 * names that are nearly that of the clip `id`. The same for the same seed.
 */
export function hostileMediaUrls(count: number, seed: number, id: string): readonly string[] {
  const way = fc.tuple(fc.constantFrom(...SCHEMES), fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.constantFrom(...JOINTS)), { minLength: 1, maxLength: 9 })).map(([scheme, steps]) => scheme + steps.flat().join(''))
  const near = fc.tuple(fc.constantFrom(...SCHEMES), fc.constantFrom(...STEPS), fc.constantFrom(...JOINTS), fc.boolean()).map(([scheme, step, joint, before]) => scheme + (before ? `${step}${joint}${id}` : `${id}${joint}${step}`))
  const other = fc.tuple(fc.constantFrom(...SCHEMES), fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 300 }), fc.stringMatching(/^[0-9a-f-]{36}$/))).map(([scheme, name]) => scheme + name)
  // Straight at a file, from the folder itself or from the clip in it.
  const out = fc
    .tuple(
      fc.constantFrom('shotboard-media://clip/', 'shotboard-media://clip/', 'app://shotboard/', 'app://shotboard/assets/', 'app://recovery/'),
      fc.constantFrom('', '', '', `${id}%2f`, 'x%2f'),
      fc.constantFrom(...CLIMBS),
      fc.oneof(fc.constant(1), fc.constant(2), fc.integer({ min: 3, max: 9 })),
      fc.constantFrom(...TARGETS),
      fc.constantFrom('/', '%2f'),
    )
    .map(([scheme, within, climb, times, target, slash]) => scheme + within + climb.repeat(times) + target.replaceAll('/', slash))
  return fc.sample(fc.oneof(way, near, other, { arbitrary: out, weight: 3 }).filter((url) => !leadsTo(url, id)), { numRuns: count, seed })
}

/** Whether an address is only another spelling of the clip's own, or of the page's start. */
function leadsTo(url: string, id: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, pathname } = new URL(url)
  const start = protocol === 'app:' && host === 'shotboard' && (pathname === '/' || pathname === '')
  return start || (protocol === 'shotboard-media:' && pathname.toLowerCase().endsWith(`/${id}`) && pathname.length === id.length + 1 && host === 'clip')
}
