import { asWholeWords, literally } from './whole-words.ts'

/** Words that somebody wrote down as refused or removed, and who did. */
interface Refusals {
  readonly words: readonly string[]
  /** What is known, as the end of a sentence that begins with the word. */
  readonly known: string
}

/**
 * Words that moderation may refuse. Nobody publishes what it refuses, so this is short and by its sources alone: a word
 * without one is not here, and none of this ever stops a render. As of November 2026.
 */
const REFUSALS: readonly Refusals[] = [
  {
    // TechCrunch, July 2024, “A new Chinese video-generating model appears to be censoring politically sensitive topics”: tried on Kling.
    words: ['Tiananmen', 'Xi Jinping', 'democracy in China'],
    known: 'which Kling refused when TechCrunch tried it in July 2024',
  },
  {
    // Kling AI Community Guidelines, 12 December 2024, 2.2, 2.7 and 2.8 (kling.ai/docs/community-policy). They are about comments.
    words: ['terrorism', 'terrorist', 'sexually explicit', 'violence', 'gore', 'murder', 'self-harm'],
    known: 'which Kling’s Community Guidelines of December 2024 name among what is removed from comments',
  },
]

const KNOWN: ReadonlyMap<string, string> = new Map(REFUSALS.flatMap(({ words, known }) => words.map((word) => [word.toLowerCase(), known] as const)))
const PATTERN = new RegExp(asWholeWords([...KNOWN.keys()].map(literally).join('|')), 'giu')

/** A word that may be refused, as it stands in the text, and what is known of it. */
export interface MayBeRefused {
  readonly word: string
  readonly known: string
}

/** The words of a text that moderation may refuse, each once. */
export function mayBeRefused(text: string): readonly MayBeRefused[] {
  const found = new Map<string, MayBeRefused>()
  for (const [word] of text.matchAll(PATTERN)) {
    const plain = word.toLowerCase().replaceAll(/\s+/g, ' ')
    const known = KNOWN.get(plain)
    if (known !== undefined && !found.has(plain)) found.set(plain, { word, known })
  }
  return [...found.values()]
}
