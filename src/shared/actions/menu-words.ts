/** Words that stay small inside a title. `In` is a point or a direction here, and is written large. */
const SMALL: ReadonlySet<string> = new Set(['a', 'the', 'and', 'or', 'of', 'to', 'at', 'for'])

/** A title as menus write it: `Trim start to playhead` is `Trim Start to Playhead`. */
export function inMenuCase(title: string): string {
  return title
    .split(' ')
    .map((word, index) => (index > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
}
