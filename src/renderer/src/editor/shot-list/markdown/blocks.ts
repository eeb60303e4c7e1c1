import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import type { Lines } from '../read-shot.ts'
import type { Row } from '../read-table.ts'
import { isKnown, plainText } from './plain-text.ts'

/** A piece of a text in Markdown, with its words as a reader sees them. */
export type Block =
  | { readonly is: 'heading'; readonly lines: Lines; readonly text: string; readonly depth: number }
  | { readonly is: 'item' | 'paragraph' | 'quote' | 'under'; readonly lines: Lines; readonly text: string }
  | { readonly is: 'table'; readonly lines: Lines; readonly rows: readonly Row[] }
  | { readonly is: 'code' | 'html' | 'rule' | 'link' | 'front matter'; readonly lines: Lines; readonly text: string }

const FRONT = /^---\n(?:[^\n]*\n)*?---(?:\n|$)/

/** Cuts a text in Markdown into its pieces. What is indented under an item of a list is `under` it. */
export function blocksOf(text: string): readonly Block[] {
  const [front = ''] = FRONT.exec(text) ?? []
  const before: readonly Block[] = front === '' ? [] : [{ is: 'front matter', lines: spanOf(1, front), text: front.trim() }]
  return [...before, ...piecesOf(new Lexer().lex(text.slice(front.length)), 1 + breaksIn(front))]
}

function piecesOf(tokens: readonly Token[], first: number): readonly Block[] {
  const blocks: Block[] = []
  let line = first
  for (const token of tokens) {
    if (isKnown(token)) blocks.push(...pieceOf(token, line))
    line += breaksIn(token.raw)
  }
  return blocks
}

function pieceOf(token: MarkedToken, line: number): readonly Block[] {
  const lines = spanOf(line, token.raw)
  switch (token.type) {
    case 'heading':
      return [{ is: 'heading', lines, text: plainText(token.tokens), depth: token.depth }]
    case 'list':
      return itemsOf(token, line)
    case 'blockquote':
      return [{ is: 'quote', lines, text: wordsOf(token.tokens) }]
    case 'table':
      return [{ is: 'table', lines, rows: rowsOf(token, line) }]
    case 'code':
      return [{ is: 'code', lines, text: token.raw.trim() }]
    case 'html':
      return [{ is: 'html', lines, text: token.raw.trim() }]
    case 'hr':
      return [{ is: 'rule', lines, text: token.raw.trim() }]
    case 'def':
      return [{ is: 'link', lines, text: token.raw.trim() }]
    case 'space':
      return []
    case 'br':
    case 'checkbox':
    case 'codespan':
    case 'del':
    case 'em':
    case 'escape':
    case 'image':
    case 'link':
    case 'list_item':
    case 'paragraph':
    case 'strong':
    case 'text':
      return [{ is: 'paragraph', lines, text: plainText([token]) }]
  }
}

function itemsOf({ items }: Tokens.List, first: number): readonly Block[] {
  let line = first
  return items.flatMap((item) => {
    const lines = spanOf(line, item.raw)
    line += breaksIn(item.raw)
    const under = item.tokens.findIndex(({ type }) => type === 'list' || type === 'blockquote' || type === 'code' || type === 'table')
    const own = under < 0 ? item.tokens : item.tokens.slice(0, under)
    const rest = under < 0 ? [] : item.tokens.slice(under)
    const at = lines.from + own.reduce((count, { raw }) => count + breaksIn(raw), 0)
    const words: Block = { is: 'item', lines: rest.length === 0 ? lines : { from: lines.from, to: Math.max(lines.from, at - 1) }, text: wordsOf(own) }
    return rest.length === 0 ? [words] : [words, { is: 'under', lines: { from: Math.min(at, lines.to), to: lines.to }, text: wordsOf(rest) } satisfies Block]
  })
}

function rowsOf({ header, rows }: Tokens.Table, first: number): readonly Row[] {
  // Between the names of the columns and the rows stands a line of dashes.
  return [header, ...rows].map((cells, index) => {
    const line = first + (index === 0 ? 0 : index + 1)
    return { lines: { from: line, to: index === 0 ? line + 1 : line }, cells: cells.map(({ tokens }) => plainText(tokens)) }
  })
}

/** The words of several pieces, each on lines of its own. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .filter(isKnown)
    .map((token) => {
      if (token.type === 'list') return token.items.map(({ tokens: own }) => wordsOf(own)).join('\n')
      if (token.type === 'blockquote') return wordsOf(token.tokens)
      if (token.type === 'table') return [token.header, ...token.rows].map((row) => row.map(({ tokens: own }) => plainText(own)).join(' · ')).join('\n')
      return plainText([token]).trim()
    })
    .filter(Boolean)
    .join('\n')
}

function spanOf(from: number, raw: string): Lines {
  return { from, to: from + breaksIn(raw.replace(/\n+$/, '')) }
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1
}
