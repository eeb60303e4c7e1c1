import { isCue, isHeading, isTitleKey, isTransition } from './fountain/words-of-fountain.ts'
import type { Format } from './read-shot.ts'

const BY_ENDING: Readonly<Record<string, Format>> = { fountain: 'fountain', spmd: 'fountain', md: 'markdown', markdown: 'markdown', csv: 'table', tsv: 'table', tab: 'table' }

/** What a text is by the ending of its file; undefined where that tells nothing. */
export function formatOfFile(file: string | null): Format | undefined {
  const ending = file === null ? undefined : /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  return BY_ENDING[ending ?? '']
}

/** What a text that is no table is, by what stands in it. */
export function recognise(text: string): Exclude<Format, 'table'> {
  const lines = text.split('\n').map((line) => line.trim())
  if (isScript(lines)) return 'fountain'
  const heads = lines.some((line) => /^#{1,6} \S/.test(line))
  const table = lines.some((line) => /^\|?\s*:?-{3,}:?\s*\|/.test(line))
  return heads || table || lines.filter((line) => /^[-*+] \S/.test(line)).length > 1 ? 'markdown' : 'lines'
}

/** Whether a scene's heading stands by itself, a title page opens the text, or somebody speaks and the picture changes. */
function isScript(lines: readonly string[]): boolean {
  const blank = (place: number): boolean => (lines[place] ?? '') === ''
  if (lines.some((line, place) => /^(?:int|ext|i\/e)/i.test(line) && isHeading(line) && blank(place - 1) && blank(place + 1))) return true
  const [first = '', second = ''] = lines.filter(Boolean)
  if (/^title\s*:/i.test(first) && isTitleKey(second)) return true
  const speaks = lines.some((line, place) => isCue(line) && blank(place - 1) && !blank(place + 1))
  return speaks && lines.some((line, place) => (isTransition(line) || /^\.(?![.\s])/.test(line)) && blank(place - 1))
}
