import { capitalised } from './whole-words.ts'
import { namedIn, opensWith } from './cast-names.ts'
import type { CastMember } from './cast.ts'
import type { Board, Shot } from './storyboard.ts'

const SOURCES = ['own', 'cast', 'style'] as const
/** Where a part of a sent prompt comes from: the shot's own words, the looks of somebody they name, or the board's style. */
export type PartSource = (typeof SOURCES)[number]

/** A stretch of a sent prompt. What joins it to the part before belongs to it. */
export interface SentPart {
  readonly from: PartSource
  readonly text: string
}

/** What of a board goes into each of its shots. */
type Shared = Pick<Board, 'style' | 'cast'>

/** A sentence that is at its end, or a list that goes on: nothing more is needed before the next part. */
const ENDED = /[.!?…:;,。！？]["'”’»)\]]*$/u

/**
 * The text that a shot is made from: the one that is sent, on every model, and the one that every limit is counted on.
 *
 * 1. The shot's own words. Where nothing is added to them they are sent exactly as they were typed.
 * 2. The looks of each member of the cast whom the own words name (`namedIn`), in the cast's order, as `Mara: a woman of
 *    40 in a green coat`, the name with a capital; without it where the looks begin with it. Looks name nobody: they bring in no
 *    further looks.
 * 3. The board's style.
 *
 * Parts are joined by a space where the part before ends in one of `. ! ? … : ; ,` (quotes and brackets may close behind
 * it), else by a full stop and a space; white space around what is added, and at the end of the own words, is left out. A shot
 * without words gets nothing added: it is no shot yet.
 */
export function sentPrompt(board: Shared, shot: Pick<Shot, 'prompt'>): string {
  return sentParts(board, shot).map(({ text }) => text).join('')
}

/** The parts of `sentPrompt`, in their order: put together they are it. */
export function sentParts({ style = '', cast = [] }: Shared, { prompt }: Pick<Shot, 'prompt'>): readonly SentPart[] {
  const own = prompt.trimEnd()
  const added = own === '' ? [] : [...namedIn(cast, own).map(asCast), { from: 'style', text: style.trim() } as const].filter(({ text }) => text !== '')
  if (added.length === 0) return [{ from: 'own', text: prompt }]
  const parts: readonly SentPart[] = [{ from: 'own', text: own }, ...added]
  return parts.map(({ from, text }, index) => ({ from, text: jointAfter(parts[index - 1]?.text) + text }))
}

/** How many characters of a sent prompt come from where, as `String.length` counts them; together they are its length. */
export function lengthsOf(parts: readonly SentPart[]): Readonly<Record<PartSource, number>> {
  const lengths = { own: 0, cast: 0, style: 0 }
  for (const { from, text } of parts) lengths[from] += text.length
  return lengths
}

/** Where a sent prompt comes from: its own words first, then what the board puts into it. */
export function sourcesOf(parts: readonly SentPart[]): readonly PartSource[] {
  return SOURCES.filter((source) => parts.some(({ from, text }) => from === source && text !== ''))
}

function jointAfter(before: string | undefined): string {
  if (before === undefined) return ''
  return ENDED.test(before) ? ' ' : '. '
}

function asCast({ name, looks }: CastMember): SentPart {
  const words = looks.trim()
  return { from: 'cast', text: words === '' || opensWith(words, name) ? words : `${capitalised(name.trim())}: ${words}` }
}
