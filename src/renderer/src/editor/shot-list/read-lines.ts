import { lengthOfLine } from './length-of-line.ts'
import { judged } from './length-words.ts'
import type { ReadShot } from './read-shot.ts'

/** `Shot 3`, `Sc. 12a:`, `#4 -`, `1.`, `2)`: what a line is called, and not what it says. */
const NAMED = /^(?:(?:shot|scene|sc|sh)\b\.?\s*#?\s*\d+[a-z]?\b|#\s*\d+[a-z]?\b|\d+[a-z]?[.)](?=\s|$))\s*(?:[-–—:|.,)]+\s*)?/i
const NUMBERED = /^(\d{1,3})(\s*[-–—:|,]\s*|\s+)(?=\S)/

interface Line {
  readonly line: number
  /** Without what it is called. */
  readonly rest: string
  readonly named: boolean
}

/** A line without what it is called. */
export function withoutName(line: string): string {
  return line.slice((NAMED.exec(line)?.[0] ?? '').length)
}

/** Reads text of one line a shot, as scripts have it. Blank lines are passed over. */
export function readLines(text: string): readonly ReadShot[] {
  const lines = text.split('\n').flatMap((raw, index): Line[] => {
    const bare = raw.trim()
    if (bare === '') return []
    const rest = withoutName(bare)
    return [{ line: index + 1, rest, named: rest.length < bare.length }]
  })
  const counting = countUp(lines)
  return lines.map(({ line, rest, named }) => {
    const [number = '', digits, joint = ''] = named ? [] : (NUMBERED.exec(rest) ?? [])
    const found = lengthOfLine(counting ? rest.slice(number.length) : rest)
    // A bare number before a sign is a length, unless the lines count; before a space it may be the first word.
    const bare = found.seconds === null && !counting && joint.trim() !== '' ? digits : undefined
    const { seconds, words, prompt } = bare === undefined ? found : { seconds: Number(bare), words: bare, prompt: rest.slice(number.length).trim() }
    return { lines: { from: line, to: line }, ...judged(seconds, words), prompt, notes: '', left: null }
  })
}

/** Whether bare numbers at the head of every line count the lines: `1 …`, `2 …`, `3 …`. */
function countUp(lines: readonly Line[]): boolean {
  const numbers = lines.map(({ rest, named }) => (named ? null : Number(NUMBERED.exec(rest)?.[1] ?? Number.NaN)))
  return lines.length > 1 && numbers.every((number, index) => number === index + 1)
}
