/** How wide a text runs, in ems. */
export type Measure = (text: string) => number

/** A text in lines of one size. */
export interface SetText {
  /** Pixels. */
  readonly size: number
  readonly lines: readonly string[]
}

interface Room {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Pixels; what does not fit at the smallest is cut, with an ellipsis. */
  readonly largest: number
  readonly smallest: number
  /** From line to line, in ems. */
  readonly leading: number
  /** Ems. No line is longer, so that the eye finds the next one. */
  readonly longest: number
}

/** Each size is so much of the one before it. */
const STEP = 0.94

/** Sets a text as large as it fits into its room, and never beyond it. */
export function fitText(text: string, room: Room, measure: Measure): SetText {
  const words = readWords(text, measure)
  const smallest = Math.min(room.smallest, room.largest)
  for (let size = room.largest; ; size = Math.max(smallest, size * STEP)) {
    const width = Math.min(room.longest, room.width / size)
    const fitting = Math.max(1, Math.floor(room.height / (size * room.leading)))
    const { lines, broken } = wrap(words, width, fitting)
    const last = size === smallest
    if (lines.length <= fitting && (!broken || last)) return { size, lines: broken ? lines : balanced(words, lines, width) }
    if (last) return { size, lines: cut(lines.slice(0, fitting), width, words.ems) }
  }
}

/** A text taken apart once, for all the sizes that are tried: they differ by a factor alone. */
interface Words {
  readonly paragraphs: readonly (readonly string[])[]
  readonly ems: Measure
  readonly graphemes: (word: string) => readonly string[]
}

function readWords(text: string, measure: Measure): Words {
  return {
    paragraphs: text.split(/\n+/).map((paragraph) => paragraph.split(/\s+/).filter(Boolean)),
    ems: remembered(measure),
    graphemes: remembered(graphemesOf),
  }
}

function remembered<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const value = known.get(text) ?? find(text)
    known.set(text, value)
    return value
  }
}

const GRAPHEMES = new Intl.Segmenter()

function graphemesOf(text: string): readonly string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment)
}

/**
 * Lines no wider than that, parted between words; no more than one beyond `fitting`. A word that is wider than a line is
 * parted within, which `broken` tells of.
 */
function wrap({ paragraphs, ems, graphemes }: Words, width: number, fitting: number): { readonly lines: readonly string[]; readonly broken: boolean } {
  const lines: string[] = []
  let broken = false
  for (const paragraph of paragraphs) {
    let [line, at] = ['', 0]
    const put = (piece: string, room: string): void => {
      const wider = at + ems(room) + ems(piece)
      if (line !== '' && wider > width) {
        lines.push(line)
        ;[line, at] = [piece, ems(piece)]
      } else [line, at] = [line + room + piece, wider]
    }
    for (const word of paragraph) {
      if (lines.length > fitting) return { lines, broken }
      const room = line === '' ? '' : ' '
      if (ems(word) <= width) put(word, room)
      else {
        broken = true
        for (const [index, grapheme] of graphemes(word).entries()) put(grapheme, index === 0 ? room : '')
      }
    }
    lines.push(line)
  }
  return { lines, broken }
}

/** The same number of lines, of as equal a length as they can be, so that none is left with a word. */
function balanced(words: Words, lines: readonly string[], width: number): readonly string[] {
  let best = lines
  for (let narrower = width * 0.98; narrower > width * 0.6; narrower *= 0.98) {
    const tried = wrap(words, narrower, lines.length)
    if (tried.broken || tried.lines.length > lines.length) break
    best = tried.lines
  }
  return best
}

/** The last line, ended by an ellipsis within the width. */
function cut(lines: readonly string[], width: number, ems: Measure): readonly string[] {
  const graphemes = [...graphemesOf(lines.at(-1) ?? '')]
  while (graphemes.length > 0 && ems(`${graphemes.join('').trimEnd()}…`) > width) graphemes.pop()
  return [...lines.slice(0, -1), `${graphemes.join('').trimEnd()}…`]
}
