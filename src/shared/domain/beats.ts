import type { Seconds } from './units.ts'

/**
 * Verbs of what is seen to happen, in the form that prompts tell them in. Short on purpose: verbs of state (stands, waits,
 * holds) take no time of their own, and forms that are mostly nouns (lights, shots, shadows) would count what is only there.
 */
const ACTIONS: ReadonlySet<string> = new Set(
  `approaches arrives asks bends bites blinks breaks brushes bursts catches chases climbs closes collapses comes
  crashes crawls crosses cries dances descends dives dodges drags draws drinks drives eats embraces enters escapes
  exhales exits explodes falls fights finds flees flies flips follows gasps gets gives glances goes grabs hands hits
  hugs hurls ignites inhales jumps kicks kisses kneels knocks laughs lands lays leans leaps leaves lifts looks lowers
  moves nods opens picks plays pours presses pulls punches pushes puts raises reaches reads releases removes returns
  reveals rises rolls runs rushes says screams shakes shatters shoots shouts shuts sings sits slams slides slips
  smiles sneaks spins sprints steps stops strikes stumbles sweeps swims swings takes talks throws tosses touches trips
  turns twists unfolds unlocks walks whispers winks writes`.split(/\s+/),
)

/** What stands before a noun: the form behind it is one, as in “up the steps” and “of waves”. */
const BEFORE_A_NOUN = new Set('a an the of on in over under with by from at to for his her their its two three some no stone city street neon'.split(' '))

/** The actions that a prompt tells one after the other, in its order and its words. What goes on meanwhile (“mist rolling in”) is none. */
export function actionsIn(prompt: string): readonly string[] {
  const words = withoutSpeech(prompt).match(/[\p{L}’'-]+/gu) ?? []
  return words.filter((word, index) => ACTIONS.has(word.toLowerCase()) && !BEFORE_A_NOUN.has(words[index - 1]?.toLowerCase() ?? ''))
}

/** How many words a prompt has said aloud: those in double quotation marks, as English, French or German has them. */
export function spokenWords(prompt: string): number {
  return wordsIn((prompt.match(SPEECH) ?? []).join(' '))
}

/** How many words of a prompt are not said aloud, but seen. */
export function seenWords(prompt: string): number {
  return wordsIn(withoutSpeech(prompt))
}

const SPEECH = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/gu

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
}

function withoutSpeech(prompt: string): string {
  return prompt.replaceAll(SPEECH, '“”')
}

/** How many words a second are spoken at most: 180 a minute, a brisk talk. */
const WORDS_A_SECOND = 3

/**
 * How many seconds a prompt wants at least, or null where these are enough. A rule of thumb: an action takes about a second
 * to be seen, and two fit in any shot; speech takes its own time.
 */
export function secondsWanted(prompt: string, seconds: Seconds): Seconds | null {
  const actions = actionsIn(prompt).length
  const forActions = actions <= 2 ? 1 : actions
  const wanted = Math.max(forActions, Math.ceil(spokenWords(prompt) / WORDS_A_SECOND))
  return wanted > seconds ? wanted : null
}
