import type { Lines } from '../read-shot.ts'
import type { KeptLine } from './boneyard.ts'
import { isCamera, isCue, isHeading, isTransition } from './words-of-fountain.ts'

/** A piece of a script. `text` has the lines as they stand, joined by line breaks. */
export interface Block {
  readonly is: 'heading' | 'transition' | 'section' | 'synopsis' | 'break' | 'note' | 'action' | 'speech'
  readonly lines: Lines
  readonly text: string
}

/** Cuts a script into its pieces, after the rules of fountain.io; a line that says where the camera is begins a piece of its own. */
export function blocksOf(kept: readonly KeptLine[]): readonly Block[] {
  const blocks: Block[] = []
  let place = 0
  while (place < kept.length) {
    const [is, count] = pieceAt(kept, place)
    const lines = kept.slice(place, place + count)
    const [first, last] = [lines[0], lines.at(-1)]
    if (is !== null && first && last) blocks.push({ is, lines: { from: first.line, to: last.line }, text: lines.map(({ text }) => text).join('\n') })
    place += count
  }
  return blocks
}

/** What stands here, and over how many lines; null for a blank one. */
function pieceAt(kept: readonly KeptLine[], place: number): readonly [Block['is'] | null, number] {
  const text = kept[place]?.text ?? ''
  if (text === '') return [null, 1]
  if (/^={3,}$/.test(text)) return ['break', 1]
  if (text.startsWith('#')) return ['section', 1]
  if (text.startsWith('=')) return ['synopsis', 1]
  if (isHeading(text)) return ['heading', 1]
  if (isTransition(text)) return ['transition', 1]
  const note = text.startsWith('[[') ? noteLength(kept, place) : null
  if (note !== null) return ['note', note]
  const alone = (kept[place - 1]?.text ?? '') === ''
  if (alone && isCue(text) && (kept[place + 1]?.text ?? '') !== '') return ['speech', paragraphLength(kept, place, () => false)]
  return ['action', paragraphLength(kept, place, begins)]
}

/** How many lines a note has that fills its lines alone; null where it does not end, or something stands behind it. */
function noteLength(kept: readonly KeptLine[], place: number): number | null {
  const end = kept.findIndex(({ text }, index) => index >= place && text.includes(']]'))
  const text = kept.slice(place, end + 1).map((line) => line.text).join('\n')
  return end >= 0 && /^\[\[(?:(?!\]\])[\s\S])*\]\]$/.test(text) ? end - place + 1 : null
}

/** How many lines there are before a blank one, or before one that begins something else. */
function paragraphLength(kept: readonly KeptLine[], place: number, ends: (text: string) => boolean): number {
  const rest = kept.slice(place + 1).findIndex(({ text }) => text === '' || ends(text))
  return rest < 0 ? kept.length - place : rest + 1
}

function begins(text: string): boolean {
  return isHeading(text) || isTransition(text) || isCamera(text) || /^(?:#|={1,})/.test(text)
}
