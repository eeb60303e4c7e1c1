import { type Candidate, LONG_TAKE, type Need } from '../../../../shared/domain/advice.ts'
import { listed } from '../../../../shared/domain/list-words.ts'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import type { Quote } from '../../../../shared/domain/quote.ts'
import { inSeconds } from '../../../../shared/domain/units.ts'
import { capitalised } from '../../../../shared/domain/whole-words.ts'

/** Why the first of the compared models is the best fit, in one sentence. */
export function reasonFor(best: Candidate, others: readonly Candidate[], needs: readonly Need[]): string {
  const met = needs.filter((need) => !best.misses.includes(need)).length
  const rivals = others.filter((other) => other.misses.length === best.misses.length)
  const then = best.blocks.length === 0 ? '' : ` ${changesInWords(best.blocks.length)} first.`
  if (needs.length === 0) return `The cheapest for this board.${then}`
  if (best.misses.length === 0 && rivals.length === 0) return `The only model with everything you ask for.${then}`
  if (best.misses.length === 0) return `Has everything you ask for, at the lowest price.${then}`
  return `Has ${met} of the ${needs.length} things you ask for${rivals.length === 0 ? ', more than any other' : ', at the lowest price'}.${then}`
}

const LACKS: Readonly<Record<Need, string>> = {
  shots: 'one shot only',
  longTake: `never longer than ${inSeconds(LONG_TAKE)}`,
  sound: 'no sound',
  fourK: 'no 4K',
  endFrame: 'no end frame',
  noImage: 'needs a start image',
}

/** What a model lacks of the needs, in one sentence; null where nothing. */
export function missesInWords({ misses }: Candidate): string | null {
  const words = listed(misses.map((need) => LACKS[need]))
  return words === '' ? null : `${capitalised(words)}.`
}

/** `15 seconds, 58 credits a second` where the model sells seconds; else the take that the price buys. */
export function soldAs({ model, quote }: Candidate): string | null {
  return quote && (specOf(model).duration.kind === 'range' ? bySecond(quote) : `one take of ${inSeconds(quote.seconds)}`)
}

function bySecond(quote: Quote): string {
  return `${inSeconds(quote.seconds)} at ${Math.round(quote.credits / quote.seconds)} a second`
}

function changesInWords(count: number): string {
  return count === 1 ? 'One thing to change' : `${count} things to change`
}
