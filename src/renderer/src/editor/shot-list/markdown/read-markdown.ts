import { isShotNumber } from '../fountain/words-of-fountain.ts'
import { lengthInBrackets, lengthOfLine } from '../length-of-line.ts'
import { judged, lengthIn } from '../length-words.ts'
import { withoutName } from '../read-lines.ts'
import { leftOut, type Lines, type Reading, type ReadShot } from '../read-shot.ts'
import { readRows } from '../read-table.ts'
import { type Block, blocksOf } from './blocks.ts'

/** What the pieces so far lead to. */
interface Sofar {
  readonly shots: readonly ReadShot[]
  readonly name: string | null
  /** The heading that stands over what comes. */
  readonly under: string
  /** Whether the last shot is a heading’s, and takes the paragraphs that stand under it. */
  readonly open: boolean
}

/**
 * Reads Markdown: an item of a list is a shot, and so is a row of a table, a paragraph, and a heading that names a shot or
 * its length, with the paragraphs under it.
 */
export function readMarkdown(text: string): Omit<Reading, 'format'> {
  const { shots, name } = blocksOf(text).reduce<Sofar>(withBlock, { shots: [], name: null, under: '', open: false })
  return { shots, name }
}

function withBlock(sofar: Sofar, block: Block): Sofar {
  switch (block.is) {
    case 'heading':
      return withHeading(sofar, block.lines, block.text, block.depth)
    case 'item':
      return added(sofar, [shotOf(block.lines, block.text, 'line')])
    case 'paragraph':
      return withParagraph(sofar, block.lines, block.text)
    case 'quote':
    case 'under':
      return withNotes(sofar, block.lines, block.text)
    case 'table':
      return added(sofar, readRows(block.rows, '|'))
    case 'code':
      return left(sofar, block, 'A block of code.')
    case 'html':
      return left(sofar, block, 'HTML, which a reader of the page does not see.')
    case 'rule':
      return left(sofar, block, 'A line across the page.')
    case 'link':
      return left(sofar, block, 'An address that a link names.')
    case 'front matter':
      return left(sofar, block, 'What stands before the text for programs.')
  }
}

function left(sofar: Sofar, { lines, text }: { readonly lines: Lines; readonly text: string }, reason: string): Sofar {
  return { ...sofar, shots: [...sofar.shots, leftOut(lines, text, reason)], open: false }
}

/** Shots, with the heading that they stand under in their notes. */
function added(sofar: Sofar, shots: readonly ReadShot[]): Sofar {
  const told = shots.map((shot) => (shot.left === null ? { ...shot, notes: [sofar.under, shot.notes].filter(Boolean).join('\n') } : shot))
  return { ...sofar, shots: [...sofar.shots, ...told], open: false }
}

function withHeading(sofar: Sofar, lines: Lines, text: string, depth: number): Sofar {
  const { seconds } = lengthOfLine(text)
  if (isShotNumber(text) || seconds !== null) return { ...added(sofar, [shotOf(lines, text, 'line')]), open: true }
  if (depth === 1 && sofar.name === null) return { ...left(sofar, { lines, text }, 'The title.'), name: text }
  return { ...left(sofar, { lines, text }, 'A heading: in the notes of the shots under it.'), under: text }
}

/** A paragraph is a shot; where each of its lines names a shot or its length, each is one; under a shot's heading it is its words. */
function withParagraph(sofar: Sofar, lines: Lines, text: string): Sofar {
  const parts = text.split('\n')
  if (parts.length > 1 && parts.length === lines.to - lines.from + 1 && parts.every((part) => isShotNumber(part) || lengthOfLine(part).seconds !== null)) {
    return added(sofar, parts.map((part, index) => shotOf({ from: lines.from + index, to: lines.from + index }, part, 'line')))
  }
  const words = parts.join(' ')
  const last = sofar.shots.at(-1)
  if (!last || !sofar.open) return added(sofar, [shotOf(lines, words, isShotNumber(words) ? 'line' : 'prose')])
  const { seconds, words: length, prompt } = lengthInBrackets(words)
  const found = last.seconds === null && seconds !== null ? judged(seconds, length) : null
  const joined: ReadShot = { ...last, ...found, lines: { from: last.lines.from, to: lines.to }, prompt: [last.prompt, found ? prompt : words].filter(Boolean).join(' ') }
  return { ...sofar, shots: [...sofar.shots.slice(0, -1), joined] }
}

/** What stands under an item, or in a quotation: about the shot above it; where there is none, a shot by itself. */
function withNotes(sofar: Sofar, lines: Lines, text: string): Sofar {
  const last = sofar.shots.at(-1)
  if (!last || last.left !== null) return added(sofar, [shotOf(lines, text, 'prose')])
  const seconds = lengthIn(text)
  const found = last.seconds === null && last.trouble === null && seconds !== null ? judged(seconds, text) : null
  const told: ReadShot = { ...last, ...found, lines: { from: last.lines.from, to: lines.to }, notes: [last.notes, found ? '' : text].filter(Boolean).join('\n') }
  return { ...sofar, shots: [...sofar.shots.slice(0, -1), told] }
}

function shotOf(lines: Lines, text: string, as: 'line' | 'prose'): ReadShot {
  const { seconds, words, prompt } = as === 'line' ? lengthOfLine(withoutName(text)) : lengthInBrackets(text)
  return { lines, ...judged(seconds, words), prompt, notes: '', left: null }
}
