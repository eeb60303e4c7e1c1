import { actionsIn, secondsWanted, spokenWords } from '../beats.ts'
import { type Leaning, leaningIn, leaningOpeningOf } from '../leaning-words.ts'
import { listed } from '../list-words.ts'
import { mayBeRefused } from '../refused-words.ts'
import { type Board, clipSeconds, secondsInClip, type Shot, shotsInClip } from '../storyboard.ts'
import { inSeconds, type Seconds } from '../units.ts'
import { capitalised } from '../whole-words.ts'
import { specOf } from '../models/catalogue.ts'
import { type Fix, fixBy, type Problem, type Rule } from './problem.ts'

/** A shot is made from its own text alone: an opening that leans on the shot before has nothing to lean on. */
export const leaningOpening: Rule = (board) =>
  eachOfSeveral(board, (shot, number) => {
    const leaning = leaningOpeningOf(shot.prompt)
    if (!leaning) return []
    const sentence = `Shot ${number} opens with “${leaning.words}”, but it is made from its own words alone. Name who or what is seen.`
    return [{ code: 'leaning-opening', weight: 'warns', about: { on: 'shot', shotId: shot.id }, sentence, fixes: names(board, shot, leaning) }]
  })

/** Words further inside that lean on another shot; not where the opening does already. */
export const leaningWords: Rule = (board) =>
  eachOfSeveral(board, (shot, number) => {
    const leaning = leaningOpeningOf(shot.prompt) ? null : leaningIn(shot.prompt, board.cast ?? [])
    if (!leaning) return []
    const sentence = `Shot ${number} says “${leaning.words}”, but it is made from its own words alone. Name who or what is seen.`
    return [{ code: 'leaning-words', weight: 'hints', about: { on: 'shot', shotId: shot.id }, sentence, fixes: names(board, shot, leaning) }]
  })

/** More may be told than its seconds can hold. A rule of thumb: see `secondsWanted`. */
export const tooMuch: Rule = (board) =>
  shotsInClip(board).flatMap((shot, index): readonly Problem[] => {
    const seconds = secondsInClip(board, shot)
    const wanted = secondsWanted(shot.prompt, seconds)
    if (wanted === null) return []
    return [{ code: 'too-much', weight: 'hints', about: { on: 'shot', shotId: shot.id }, sentence: overrun(shot, index + 1, seconds), fixes: longer(board, shot, wanted) }]
  })

/** Words that moderation may refuse, in what each shot says and in what the board puts into them. */
export const maybeRefused: Rule = (board) => {
  const added = [board.style ?? '', ...(board.cast ?? []).map(({ looks }) => looks)].join('\n')
  return [
    ...shotsInClip(board).flatMap(({ id, prompt }, index) => refusals(prompt, `Shot ${index + 1} says`, { on: 'shot', shotId: id })),
    ...refusals(added, 'Style or cast say', { on: 'clip' }),
  ]
}

function refusals(text: string, who: string, about: Problem['about']): readonly Problem[] {
  const [first, ...more] = mayBeRefused(text)
  if (!first) return []
  const rest = more.length === 0 ? '' : `, and so may ${listed(more.map(({ word }) => `“${word}”`))}`
  const sentence = `${who} “${first.word}”, ${first.known}. It may be refused${rest}; a refused render is refunded.`
  return [{ code: 'maybe-refused', weight: 'hints', about, sentence, fixes: [] }]
}

/** Of several shots alone: a single one has no other to lean on, and no reader takes it to have. */
function eachOfSeveral(board: Board, look: (shot: Shot, number: number) => readonly Problem[]): readonly Problem[] {
  const shots = shotsInClip(board)
  return shots.length < 2 ? [] : shots.flatMap((shot, index) => look(shot, index + 1))
}

const MOST_NAMES = 3

/** Puts somebody of the cast in place of a “he”, “she” or “they”. */
function names({ cast = [] }: Board, { id, prompt }: Shot, { words, from, to }: Leaning): readonly Fix[] {
  if (!/^(?:he|she|they)$/i.test(words)) return []
  const known = cast.map(({ name }) => name.trim()).filter((name) => name !== '' && !leaningOpeningOf(name))
  return [...new Set(known)].slice(0, MOST_NAMES).map((name) => {
    const written = /^\p{Lu}/u.test(words) ? capitalised(name) : name
    return fixBy(`Say “${written}”`, { kind: 'setPrompt', shotId: id, prompt: prompt.slice(0, from) + written + prompt.slice(to) })
  })
}

function overrun({ prompt }: Shot, number: number, seconds: Seconds): string {
  const actions = actionsIn(prompt)
  if (actions.length > Math.max(2, seconds)) {
    return `Shot ${number} tells ${actions.length} actions in ${inSeconds(seconds)}: ${listed(actions)}. About one a second can be seen.`
  }
  return `Shot ${number} has ${spokenWords(prompt)} words spoken in ${inSeconds(seconds)}. About three a second can be said.`
}

/** Gives the shot the seconds that it wants, where the clip can be so long. */
function longer(board: Board, { id, seconds }: Shot, wanted: Seconds): readonly Fix[] {
  const { duration } = specOf(board.model)
  if (duration.kind !== 'range' || clipSeconds(board) - seconds + wanted > duration.max) return []
  return [fixBy(`Give it ${inSeconds(wanted)}`, { kind: 'setShotSeconds', shotId: id, seconds: wanted })]
}
