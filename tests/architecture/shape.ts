import { product, type Rule } from './rule.ts'
import type { SourceFile } from './source.ts'

const BANNED = /(?:^|[-.])(?:utils?|helpers?|common|managers?|misc|stuff)(?:[-.]|$)/i
const INDEXES = ['src/main/index.ts', 'src/preload/index.ts']

const long = (lines: number): string => Array.from({ length: lines }, (_, index) => `export const a${index} = 1`).join('\n')
/** A tree of so many files of so many lines. */
const forest = (count: number, lines: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/main/tree-${lines}-${index}.ts`, long(lines)]))

/** The length that so many percent of the files do not exceed. */
function percentile(files: readonly SourceFile[], percent: number): number {
  const lengths = files.map(({ lines }) => lines).toSorted((a, b) => a - b)
  return lengths[Math.max(0, Math.ceil((lengths.length * percent) / 100) - 1)] ?? 0
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? ''

export const SHAPE_RULES: readonly Rule[] = [
  {
    name: 'Nothing of the product is exported by default',
    broken: (files) => product(files).filter(({ defaultExports }) => defaultExports > 0).map(({ path }) => path),
    plants: {
      'a value': { 'src/main/a.ts': 'export default 1' },
      'a component': { 'src/renderer/src/App.tsx': 'export default function App() { return null }' },
      'a name that is called default': { 'src/main/a.ts': 'const a = 1\nexport { a as default }' },
      'passed on': { 'src/main/a.ts': `export { default } from './b.ts'` },
    },
  },
  {
    name: 'No file or folder is named for nothing in particular',
    broken: (files) => files.filter(({ path }) => path.split('/').some((part) => BANNED.test(part))).map(({ path }) => path),
    plants: {
      'a folder of utils': { 'src/main/utils/time.ts': '' },
      'helpers': { 'tests/fakes/board-helpers.ts': '' },
      'common': { 'src/shared/common.ts': '' },
      'a manager': { 'src/main/renders/job-manager.ts': '' },
    },
  },
  {
    name: 'An index is where a process begins, and nothing is a barrel',
    broken: (files) => product(files).filter(({ path, barrel }) => barrel || (nameOf(path).startsWith('index.') && !INDEXES.includes(path))).map(({ path }) => path),
    plants: {
      'an index elsewhere': { 'src/renderer/src/features/plan/index.ts': 'export const a = 1' },
      'a barrel': { 'src/shared/domain/everything.ts': `export * from './order.ts'\nexport { a } from './quote.ts'` },
    },
  },
  {
    name: 'Files are named kebab-case.ts, components PascalCase.tsx, and style sheets like what they style',
    broken: (files) => {
      const paths = new Set(files.map(({ path }) => path))
      return product(files)
        .filter(({ path }) => {
          const name = nameOf(path)
          if (name.endsWith('.module.css')) return !paths.has(path.replace('.module.css', '.tsx'))
          if (name.endsWith('.tsx')) return !/^[A-Z][A-Za-z0-9]*\.tsx$/.test(name) && path !== 'src/renderer/src/main.tsx'
          return !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.(?:ts|css)$/.test(name)
        })
        .map(({ path }) => path)
    },
    plants: {
      'a component in kebab-case': { 'src/renderer/src/ui/icon-button.tsx': '' },
      'a module in camelCase': { 'src/main/renders/submitLane.ts': '' },
      'a style sheet of nothing': { 'src/renderer/src/ui/Gone.module.css': '' },
    },
  },
  {
    name: 'Files are short: half of them at most 80 lines, 95 of 100 at most 250, none over 400',
    broken: (files) => [
      ...(percentile(files, 50) > 80 ? [`half of the files are longer than ${percentile(files, 50) - 1} lines`] : []),
      ...(percentile(files, 95) > 250 ? [`of 100 files, more than 5 are longer than ${percentile(files, 95) - 1} lines`] : []),
      ...files.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path} has ${lines} lines`),
    ],
    plants: {
      'one too long': { 'src/main/a.ts': long(401) },
      'half of them middling': forest(10, 81),
      'too many long ones': { ...forest(90, 10), ...forest(10, 251) },
    },
  },
]
