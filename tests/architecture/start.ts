import { isAmong, type Rule } from './rule.ts'
import type { SourceFile } from './source.ts'

/** What a start runs through at once, and what may not come with it: each is long, and needed later or never. */
const STARTS: readonly { readonly from: string; readonly without: readonly string[] }[] = [
  { from: 'src/renderer/src/main.tsx', without: ['mediabunny', '@mediabunny/aac-encoder', 'marked', 'image-size', 'perfect-freehand'] },
  { from: 'src/main/index.ts', without: ['mediabunny', 'electron-log/node', 'yazl', 'yauzl', 'node:http', 'node:https', 'node:dns', 'node:crypto'] },
  // What the page's first questions wait for.
  { from: 'src/main/open-rooms.ts', without: ['mediabunny', 'electron-log/node', 'yazl', 'yauzl', 'node:http', 'node:https', 'node:dns'] },
]

export const START_RULES: readonly Rule[] = [
  {
    name: 'What a start does not need is fetched at the first need',
    broken: (files) => STARTS.flatMap(({ from, without }) => waysTo(without, from, files)),
    plants: {
      'the page reads films at once': { 'src/renderer/src/main.tsx': `import { x } from './media/poster.ts'\nexport const a = x`, 'src/renderer/src/media/poster.ts': `import { Input } from 'mediabunny'\nexport const x = Input` },
      'main writes its log before there is a window': { 'src/main/index.ts': `import { x } from './shell/log-file.ts'\nexport const a = x`, 'src/main/shell/log-file.ts': `export { default as x } from 'electron-log/node'` },
    },
  },
]

/** Every import of an unwanted package that comes with a file, or with what it imports at once. */
function waysTo(unwanted: readonly string[], start: string, files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const seen = new Set<string>()
  const walk = (path: string): readonly string[] => {
    if (seen.has(path)) return []
    seen.add(path)
    const atOnce = (byPath.get(path)?.imports ?? []).filter(({ typeOnly, late }) => !typeOnly && !late)
    return atOnce.flatMap(({ to, line }) => (isAmong(to, unwanted) ? [`${path}:${line} imports ${to}`] : walk(to)))
  }
  return walk(start)
}
