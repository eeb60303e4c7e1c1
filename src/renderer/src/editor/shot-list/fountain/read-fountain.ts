import { lengthInBrackets, lengthOfLine } from '../length-of-line.ts'
import { type FoundLength, judged } from '../length-words.ts'
import { withoutName } from '../read-lines.ts'
import { leftOut, type Lines, type ReadShot, type Reading } from '../read-shot.ts'
import { type Block, blocksOf } from './blocks.ts'
import { type KeptLine, withoutBoneyard } from './boneyard.ts'
import { partNotes } from './notes-in-text.ts'
import { speechInWords } from './speech.ts'
import { headingIn, isCamera, isShotNumber, isTitleKey, plainWords } from './words-of-fountain.ts'

/** What the pieces so far lead to. */
interface Sofar {
  readonly shots: readonly ReadShot[]
  readonly scene: string
  /** What the next shot is told. */
  readonly waiting: readonly string[]
  readonly length: FoundLength | null
  /** What the last shot can still take: what is said in it, or, behind the camera’s place alone, what is seen. */
  readonly open: 'speech' | 'anything' | null
}

/**
 * Reads a script in Fountain. A paragraph of action is a shot, and so is a line that says where the camera is, with the
 * paragraph behind it; the first speech behind a paragraph belongs to it, every further one is a shot of its own.
 */
export function readFountain(text: string): Omit<Reading, 'format'> {
  const { kept, taken } = withoutBoneyard(text)
  const title = titlePage(kept)
  const body = title ? kept.slice(title.lines.to) : kept
  const read = blocksOf(body).reduce<Sofar>(withBlock, { shots: [], scene: '', waiting: [], length: null, open: null })
  const cut = taken.map(({ lines, text: gone }) => leftOut(lines, gone, 'The writer has taken this out.'))
  return { name: title?.name ?? null, shots: [...(title ? [leftOut(title.lines, title.text, 'The title page.')] : []), ...read.shots, ...cut] }
}

interface TitlePage {
  readonly lines: Lines
  readonly text: string
  readonly name: string | null
}

/** The lines before the first blank one, where they say what the script is called and whose it is. */
function titlePage(kept: readonly KeptLine[]): TitlePage | null {
  const begin = kept.findIndex(({ text }) => text !== '')
  if (begin < 0 || !isTitleKey(kept[begin]?.text ?? '')) return null
  const end = kept.findIndex(({ text }, index) => index > begin && text === '')
  const lines = kept.slice(begin, end < 0 ? undefined : end).map(({ text }) => text)
  const at = lines.findIndex((line) => /^title\s*:/i.test(line))
  const under = lines.slice(at + 1)
  const keyed = under.findIndex((line) => /^[\p{L} ]+:/u.test(line))
  const words = at < 0 ? [] : [(lines[at] ?? '').replace(/^title\s*:/i, ''), ...under.slice(0, keyed < 0 ? undefined : keyed)]
  const name = words.map(plainWords).filter(Boolean).join(' ')
  return { lines: { from: begin + 1, to: begin + lines.length }, text: lines.join(' · '), name: name === '' ? null : name }
}

function withBlock(sofar: Sofar, block: Block): Sofar {
  const { lines, text } = block
  const left = (reason: string, words = text): readonly ReadShot[] => [...sofar.shots, leftOut(lines, words, reason)]
  switch (block.is) {
    case 'heading':
      return { ...sofar, shots: left('A scene’s heading: in the notes of its shots.', headingIn(text)), scene: headingIn(text), open: null }
    case 'transition':
      return { ...sofar, shots: left('A transition: a board cuts from shot to shot.', text.replace(/^>\s*/, '')), open: null }
    case 'section':
      return { ...sofar, shots: left('A section’s name.', text.replace(/^#+\s*/, '')), open: null }
    case 'synopsis': {
      const words = text.replace(/^=+\s*/, '')
      return { ...sofar, shots: left('A synopsis: in the notes of the next shot.', words), waiting: [...sofar.waiting, words], open: null }
    }
    case 'break':
      return { ...sofar, shots: left('A page’s end.'), open: null }
    case 'note':
      return withNote(sofar, block)
    case 'action':
      return withShot(sofar, block, plainLines(text), isCamera(text) && !/\p{Ll}/u.test(text) ? 'anything' : 'speech')
    case 'speech':
      return withShot(sofar, block, speechInWords(text), null)
  }
}

function plainLines(text: string): string {
  return text.split('\n').map(plainWords).filter(Boolean).join(' ')
}

/** A note by itself is about the shot above it; where there is none in its scene, about the next one. */
function withNote(sofar: Sofar, { lines, text }: Block): Sofar {
  const { notes, length } = partNotes(text)
  const last = sofar.shots.at(-1)
  if (!last || last.left !== null) {
    return { ...sofar, shots: [...sofar.shots, leftOut(lines, notes.join('\n') || text, 'A note: about the next shot.')], waiting: [...sofar.waiting, ...notes], length: length ?? sofar.length }
  }
  const found = last.seconds === null && last.trouble === null ? length : null
  const kept = length && !found ? [...notes, text] : notes
  const told: ReadShot = { ...last, lines: { from: last.lines.from, to: lines.to }, notes: [last.notes, ...kept].filter(Boolean).join('\n'), ...found }
  return { ...sofar, shots: [...sofar.shots.slice(0, -1), told] }
}

/** What is seen or said: a shot, or more of the one before it. */
function withShot(sofar: Sofar, block: Block, words: string, open: Sofar['open']): Sofar {
  const said = partNotes(words)
  const named = isShotNumber(said.words) ? withoutName(said.words) : said.words
  const inWords = named === said.words ? lengthInBrackets(named) : lengthOfLine(named)
  const length = said.length ?? (inWords.seconds === null ? null : judged(inWords.seconds, inWords.words))
  const prompt = said.length ? named : inWords.prompt
  const last = sofar.shots.at(-1)
  const joins = last?.left === null && (sofar.open === 'anything' || (sofar.open === 'speech' && block.is === 'speech'))
  if (last && joins && !(length && last.seconds !== null)) {
    const joined: ReadShot = { ...last, ...length, lines: { from: last.lines.from, to: block.lines.to }, prompt: `${closed(last.prompt)} ${prompt}`, notes: [last.notes, ...said.notes].filter(Boolean).join('\n') }
    return { ...sofar, shots: [...sofar.shots.slice(0, -1), joined], open: sofar.open === 'anything' && block.is === 'action' ? 'speech' : null }
  }
  const found = length ?? sofar.length ?? { seconds: null, trouble: null }
  const notes = [sofar.scene, ...sofar.waiting, ...said.notes].filter(Boolean).join('\n')
  return { ...sofar, shots: [...sofar.shots, { lines: block.lines, ...found, prompt, notes, left: null }], waiting: [], length: null, open }
}

/** Words that end as a sentence does, so that more can follow. */
function closed(words: string): string {
  return /[\p{L}\p{N})]$/u.test(words) ? `${words}.` : words
}
