import { diffWordsWithSpace } from 'diff'

/** A stretch of two texts: in both, in the one that is now alone, or in the earlier one alone. */
export interface Stretch {
  readonly is: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What became of an earlier text, word by word. The stretches that are the same and removed are the earlier text; the same and added, today's. */
export function compareWords(earlier: string, now: string): readonly Stretch[] {
  return diffWordsWithSpace(earlier, now).map(({ value, added, removed }) => ({ is: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}
