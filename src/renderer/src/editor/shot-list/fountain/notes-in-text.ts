import { judged, type FoundLength, lengthIn } from '../length-words.ts'

const NOTE = /\[\[([\s\S]*?)\]\]/g

/** Words with what stood between them in double square brackets. */
interface Parted {
  readonly words: string
  readonly notes: readonly string[]
  /** The first note that is a length, judged; null where none is. */
  readonly length: FoundLength | null
}

/** Parts words from notes. A note that is a length is one, and not a note: `[[3s]]`. */
export function partNotes(text: string): Parted {
  const all = [...text.matchAll(NOTE)].map(([, note = '']) => note.trim())
  const first = all.find((note) => lengthIn(note) !== null)
  return {
    words: text.replaceAll(NOTE, ' ').replaceAll(/ {2,}/g, ' ').trim(),
    notes: all.filter((note) => note !== '' && note !== first),
    length: first === undefined ? null : judged(lengthIn(first), first),
  }
}
