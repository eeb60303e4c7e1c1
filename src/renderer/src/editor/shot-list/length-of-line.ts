import { lengthIn, WRITTEN_LENGTH } from './length-words.ts'

const LEADING = new RegExp(String.raw`^([([]?\s*${WRITTEN_LENGTH}\s*[)\]]?)(?:\s*[-–—:|,;]\s*|\s+|$)`, 'i')
const TRAILING = new RegExp(String.raw`(?:^|[-–—:|,;]?\s+|\s*[-–—|]\s*)([([]?\s*${WRITTEN_LENGTH}\s*[)\]]?)[.]?$`, 'i')
const BRACKETED = new RegExp(String.raw`\s*([([]\s*${WRITTEN_LENGTH}\s*[)\]])`, 'i')

/** A length that was found in words, as it is written there, and the words without it. */
export interface FoundInWords {
  readonly seconds: number | null
  readonly words: string
  readonly prompt: string
}

/** The length that a line of a list states: before its words, behind them, or in brackets anywhere. */
export function lengthOfLine(line: string): FoundInWords {
  const [lead, leading] = LEADING.exec(line) ?? []
  if (lead !== undefined && leading !== undefined) return { seconds: lengthIn(leading), words: leading.trim(), prompt: line.slice(lead.length).trim() }
  const [trail, trailing] = TRAILING.exec(line) ?? []
  if (trail !== undefined && trailing !== undefined) return { seconds: lengthIn(trailing), words: trailing.trim(), prompt: line.slice(0, -trail.length).trim() }
  return lengthInBrackets(line)
}

/** The length that prose states: in brackets alone, since “he waits 4 seconds” is what happens, and not how long it is shown. */
export function lengthInBrackets(text: string): FoundInWords {
  const [bracket, bracketed] = BRACKETED.exec(text) ?? []
  if (bracket === undefined || bracketed === undefined) return { seconds: null, words: '', prompt: text.trim() }
  return { seconds: lengthIn(bracketed), words: bracketed.trim(), prompt: text.replace(bracket, '').trim() }
}
