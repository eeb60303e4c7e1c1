import type { CastMember } from '../../../../shared/domain/cast.ts'
import type { Board, BoardId, ShotId } from '../../../../shared/domain/storyboard.ts'
import { asWholeWords, exactly, spellingsOf } from '../../../../shared/domain/whole-words.ts'

/** What is looked for. */
export interface Wanted {
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
}

/** A text of a board that words are looked for in. */
export type Field =
  | { readonly is: 'prompt' | 'notes'; readonly shotId: ShotId }
  | { readonly is: 'style' }
  | { readonly is: 'name' | 'looks'; readonly member: CastMember['id'] }

/** What tells the fields of one board apart. */
export function nameOfField(field: Field): string {
  return JSON.stringify(field)
}

/** A text with where it stands, in words. */
export interface Place {
  readonly boardId: BoardId
  readonly field: Field
  /** `Shot 3, prompt`, `Style`, `Cast, name of Mara`. */
  readonly where: string
  readonly text: string
}

/** Where the words stand in a text: characters from `from` up to, and without, `to`. */
export interface Match extends Place {
  readonly from: number
  readonly to: number
}

/** Every place of a board that holds words, in the order of the screen. */
function placesOf(board: Board): readonly Place[] {
  const at = (field: Field, where: string, text: string): Place => ({ boardId: board.id, field, where, text })
  return [
    ...board.shots.flatMap(({ id: shotId, prompt, notes }, index) => [
      at({ is: 'prompt', shotId }, `Shot ${index + 1}, prompt`, prompt),
      at({ is: 'notes', shotId }, `Shot ${index + 1}, notes`, notes),
    ]),
    at({ is: 'style' }, 'Style', board.style ?? ''),
    ...(board.cast ?? []).flatMap(({ id: member, name, looks }) => [at({ is: 'name', member }, `Cast, name of ${name}`, name), at({ is: 'looks', member }, `Cast, looks of ${name}`, looks)]),
  ]
}

/** Everything that was looked for on some boards, in their order. Nothing where no text is given. */
export function findOn(boards: readonly Board[], wanted: Wanted): readonly Match[] {
  if (wanted.text === '') return []
  const pattern = patternOf(wanted)
  return boards.flatMap(placesOf).flatMap((place) => [...place.text.matchAll(pattern)].map((found) => ({ ...place, from: found.index, to: found.index + found[0].length })))
}

/** A text with other words in the place of some matches in it, which are in their order. */
export function replacedIn(text: string, matches: readonly Match[], words: string): string {
  const changed = matches.map(({ from }, index) => text.slice(matches[index - 1]?.to ?? 0, from) + words)
  return changed.join('') + text.slice(matches.at(-1)?.to ?? 0)
}

/** The words to the letter, however their accents are stored. A letter is never found without the accents that stand on it. */
function patternOf({ text, matchCase, wholeWord }: Wanted): RegExp {
  const words = spellingsOf(text).map(exactly).join('|')
  return new RegExp(wholeWord ? asWholeWords(words) : String.raw`(?:${words})(?!\p{M})`, matchCase ? 'gu' : 'giu')
}

/** How many there are, or which one is gone to: `3 of 12: Shot 2, notes`. */
export function matchesInWords(matches: readonly Match[], at: number | null, text: string): string {
  const current = at === null ? undefined : matches[at]
  if (text === '') return ''
  if (current && at !== null) return `${at + 1} of ${matches.length}: ${current.where}`
  if (matches.length === 0) return 'Nothing found'
  return matches.length === 1 ? '1 match' : `${matches.length} matches`
}
