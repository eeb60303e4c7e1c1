import { plainWords } from './words-of-fountain.ts'

/** What a character says, as a prompt has it: `MARA (V.O., quietly): “Come back.”` */
export function speechInWords(text: string): string {
  const [cue = '', ...lines] = text.split('\n').map((line) => line.trim())
  const [, name = '', extension = ''] = /^@?\s*(.*?)\s*(?:\(([^)]*)\)\s*)?\^?$/.exec(cue) ?? []
  const said = lines.map(plainWords)
  const how = /^\((.*)\)$/.exec(said[0] ?? '')?.[1]
  const words = (how === undefined ? said : said.slice(1)).filter(Boolean).join(' ')
  const aside = [extension, how].filter(Boolean).join(', ')
  return `${name}${aside === '' ? '' : ` (${aside})`}: “${words}”`
}
