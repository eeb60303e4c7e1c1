import { describe, expect, it } from 'vitest'
import { OWNER_RULES } from './architecture/owners.ts'
import { ROOM_RULES } from './architecture/rooms.ts'
import { SHAPE_RULES } from './architecture/shape.ts'
import { parseSources, readSources } from './architecture/source.ts'
import { START_RULES } from './architecture/start.ts'

const TREE = parseSources(readSources(['src', 'tests', 'scripts', 'bench']))

describe('reading the tree', () => {
  it('finds all of it: every room of the product, the tests and the scripts', () => {
    const paths = TREE.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['src/main/index.ts', 'src/preload/index.ts', 'src/renderer/src/main.tsx', 'src/shared/ipc/contract.ts', 'tests/architecture.test.ts', 'scripts/start.mjs']))
    expect(paths.length).toBeGreaterThan(200)
  })

  it('sees imports of every kind, names that are used, and where they are handed to', () => {
    const [file] = parseSources({
      'src/main/a.ts': `import { b as c, type D } from './b.ts'\nimport type { E } from 'zod'\nexport * from '../shared/f.ts'\nexport type G = import('./g.ts').G\nconst { env } = process\nread(process.argv, c, env)\nconst own = { fetch: 1 }\nown.fetch\nexport const h = () => import('./h.ts')`,
    })
    expect(file?.imports).toEqual([
      { to: 'src/main/b.ts', names: ['b', 'D'], typeOnly: false, late: false, line: 1 },
      { to: 'zod', names: ['E'], typeOnly: true, late: false, line: 2 },
      { to: 'src/shared/f.ts', names: ['*'], typeOnly: false, late: false, line: 3 },
      { to: 'src/main/g.ts', names: ['*'], typeOnly: true, late: false, line: 4 },
      { to: 'src/main/h.ts', names: ['*'], typeOnly: false, late: true, line: 9 },
    ])
    expect(file?.uses).toContainEqual({ name: 'process.env', line: 5, handedTo: null })
    expect(file?.uses).toContainEqual({ name: 'process.argv', line: 6, handedTo: 'read' })
    expect(file?.uses.map(({ name }) => name)).not.toContain('fetch')
  })
})

const RULES = [...ROOM_RULES, ...OWNER_RULES, ...SHAPE_RULES, ...START_RULES].map((rule) => [rule.name, rule] as const)

describe.each(RULES)('%s', (_name, { broken, plants }) => {
  it('holds', () => {
    expect(broken(TREE)).toEqual([])
  })

  it.each(Object.entries(plants))('catches: %s', (_, plant) => {
    expect(broken(parseSources(plant))).not.toEqual([])
  })
})
