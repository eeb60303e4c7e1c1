import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { parseSync } from 'oxc-parser'

/** Source files by their path from the project's root, with `/` between folders. */
export type Sources = Readonly<Record<string, string>>

/** One import of a file, or one export from another file. */
export interface Import {
  /** The file's path from the root, or the package as it is written (`zod`, `node:fs`, `@base-ui/react/tabs`). */
  readonly to: string
  /** The names that are taken, as the other file calls them; `*` for its default or all of it. */
  readonly names: readonly string[]
  readonly typeOnly: boolean
  /** Fetched when the code comes by, and not with the file. */
  readonly late: boolean
  readonly line: number
}

/** A name that a file uses without declaring where it comes from: `fetch`, `process.env`. */
export interface Use {
  readonly name: string
  readonly line: number
  /** The function that it is handed to, where it is an argument. */
  readonly handedTo: string | null
}

/** What the rules know of a file. */
export interface SourceFile {
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly uses: readonly Use[]
  readonly defaultExports: number
  /** Whether the file says nothing of its own: every statement exports from elsewhere. */
  readonly barrel: boolean
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number }

const ROOT = join(import.meta.dirname, '..', '..')
const CODE = /\.(?:tsx?|mjs)$/

/** Every source file under the given folders of this project: code and style sheets. */
export function readSources(folders: readonly string[]): Sources {
  const paths = folders.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
  const files = paths.filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css)$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(files.map((file) => [relative(ROOT, file).split(sep).join('/'), readFileSync(file, 'utf8')]))
}

export function parseSources(sources: Sources): readonly SourceFile[] {
  return Object.entries(sources).map(([path, source]) => parseFile(path, source))
}

function parseFile(path: string, source: string): SourceFile {
  const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0)
  if (!CODE.test(path)) return { path, lines, imports: [], uses: [], defaultExports: 0, barrel: false }
  const { program, module, errors } = parseSync(path, source)
  const [error] = errors
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`)
  const lineAt = (offset: number): number => source.slice(0, offset).split('\n').length
  const nodes = [...nodesIn(program, null)]
  return {
    path,
    lines,
    imports: [...importsIn(module, path, lineAt), ...lateImportsIn(nodes, path, lineAt)],
    uses: usesIn(nodes, lineAt),
    defaultExports: nodes.filter(({ node }) => node.type === 'ExportDefaultDeclaration' || (node.type === 'ExportSpecifier' && nameOf(node['exported']) === 'default')).length,
    barrel: program.body.length > 0 && program.body.every((statement) => statement.type === 'ExportAllDeclaration' || (statement.type === 'ExportNamedDeclaration' && statement.source !== null)),
  }
}

function importsIn(module: ReturnType<typeof parseSync>['module'], path: string, lineAt: (offset: number) => number): readonly Import[] {
  const imports = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    to: resolve(path, moduleRequest.value),
    names: entries.map(({ importName }) => importName.name ?? '*'),
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    late: false,
    line: lineAt(start),
  }))
  const exports = module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest ? [{ to: resolve(path, moduleRequest.value), names: [importName.name ?? '*'], typeOnly: isType, late: false, line: lineAt(start) }] : [],
    ),
  )
  return [...imports, ...exports]
}

/** `import()`, `import('…')` in a type and `require()`. What they name must be written out, so that a machine can read it. */
function lateImportsIn(nodes: readonly Placed[], path: string, lineAt: (offset: number) => number): readonly Import[] {
  return nodes.flatMap(({ node }) => {
    const required = node.type === 'CallExpression' && nameOf(node['callee']) === 'require' && Array.isArray(node['arguments']) ? node['arguments'][0] : null
    const source: unknown = node.type === 'ImportExpression' || node.type === 'TSImportType' ? node['source'] : required
    if (!isNode(source)) return []
    const to = typeof source['value'] === 'string' ? resolve(path, source['value']) : '(not written out)'
    return [{ to, names: ['*'], typeOnly: node.type === 'TSImportType', late: node.type === 'ImportExpression', line: lineAt(node.start) }]
  })
}

function usesIn(nodes: readonly Placed[], lineAt: (offset: number) => number): readonly Use[] {
  return nodes.flatMap(({ node, parent }) => {
    const names = namesUsed(node, parent)
    const handedTo = parent?.type === 'CallExpression' && node !== parent['callee'] ? nameOf(parent['callee']) : null
    return names.map((name) => ({ name, line: lineAt(node.start), handedTo }))
  })
}

function namesUsed(node: Node, parent: Node | null): readonly string[] {
  if (node.type === 'Identifier') return isLabel(node, parent) ? [] : [String(node['name'])]
  if (node.type === 'MemberExpression') return [`${nameOf(node['object'])}.${propertyOf(node)}`]
  // const { env } = process
  if (node.type === 'VariableDeclarator' && isNode(node['id']) && node['id'].type === 'ObjectPattern') {
    const from = nameOf(node['init'])
    const properties = Array.isArray(node['id']['properties']) ? node['id']['properties'].filter(isNode) : []
    return from === null ? [] : properties.map((property) => `${from}.${nameOf(property['key'])}`)
  }
  return []
}

/** Whether an identifier only labels something, as in `a.label` and `{ label: 1 }`. */
function isLabel(node: Node, parent: Node | null): boolean {
  if (!parent || parent['computed'] === true) return false
  if (parent.type === 'MemberExpression') return parent['property'] === node
  return parent['key'] === node && parent['shorthand'] !== true
}

function nameOf(value: unknown): string | null {
  if (!isNode(value)) return null
  if (value.type === 'Identifier') return String(value['name'])
  return value.type === 'MemberExpression' ? propertyOf(value) : null
}

function propertyOf(member: Node): string | null {
  const { property } = member
  if (!isNode(property)) return null
  return property.type === 'Literal' ? String(property['value']) : nameOf(property)
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier
}

interface Placed {
  readonly node: Node
  readonly parent: Node | null
}

function* nodesIn(value: unknown, parent: Node | null): Generator<Placed> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesIn(item, parent)
  } else if (isNode(value)) {
    yield { node: value, parent }
    for (const child of Object.values(value)) yield* nodesIn(child, value)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
}
