// A data folder with a library of finished renders in it, as Shotboard itself would have written it.

import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {typeof import('./product.mjs')} Product */

const CLIP = Buffer.alloc(64)
const SHA256 = createHash('sha256').update(CLIP).digest('hex')
const MINUTE_MS = 60_000
const SUBJECTS = ['A lighthouse', 'An old keeper', 'A fishing boat', 'A red scarf', 'A glass lens', 'The black cliff', 'A storm', 'The night train']
const MOVES = ['slow push in', 'locked off', 'handheld', 'crane up', 'tracking left', 'whip pan', 'dolly out', 'static wide']

/**
 * Writes journal and clips of `count` renders, one signed a minute, the newest of them just now.
 * @param {Product} product
 * @param {string} home
 * @param {number} count
 */
export function writeLibrary({ lineOf, JournalEntrySchema, ...product }, home, count) {
  mkdirSync(join(home, 'clips'), { recursive: true })
  const now = Date.now()
  /** @type {string[]} */
  const lines = []
  for (let index = 0; index < count; index += 1) {
    const order = orderOf(product, index, now - (count - index) * MINUTE_MS)
    const { id, signedAt: at, quote } = order
    const entries = [
      { is: 'intent', order },
      { is: 'accepted', id, at, jobId: `job-${index}` },
      { is: 'completed', id, charged: quote.credits, madeAt: at },
      { is: 'stored', id, clip: { bytes: CLIP.length, sha256: SHA256, storedAt: at } },
    ]
    lines.push(...entries.map((entry) => lineOf(JournalEntrySchema.parse(entry))))
    writeFileSync(join(home, 'clips', `${id}.mp4`), CLIP)
  }
  writeFileSync(join(home, 'renders.journal'), lines.join(''))
}

/** @param {Pick<Product, 'BoardSchema' | 'OrderSchema' | 'PRICE_SHEET' | 'quoteBoard'>} product @param {number} seed @param {number} signedAt */
function orderOf({ BoardSchema, OrderSchema, PRICE_SHEET, quoteBoard }, seed, signedAt) {
  const board = BoardSchema.parse({
    id: randomUUID(),
    name: `Scene ${seed}`,
    model: 'kling-3.0',
    settings: { mode: 'pro', audio: true, aspectRatio: '16:9', negativePrompt: '', guidance: null, takeSeconds: 5, startImage: null, endImage: null },
    shots: [3, 2, 4].map((seconds, shot) => ({ id: randomUUID(), seconds, prompt: promptOf(seed, shot), notes: '' })),
  })
  return OrderSchema.parse({ id: randomUUID(), board, quote: quoteBoard(board, PRICE_SHEET), take: 1, practice: false, signedAt })
}

/** @param {number} seed @param {number} shot @returns {string} a prompt such as people write */
function promptOf(seed, shot) {
  const subject = SUBJECTS[(seed * 7 + shot) % SUBJECTS.length]
  const move = MOVES[(seed * 5 + shot) % MOVES.length]
  return `${subject} at ${(seed * 13 + shot) % 24} o’clock, soft light from the left, ${move}, 35 mm, number ${seed}.`
}
