import type { MarkedToken, Token } from 'marked'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }
/** Every kind of token that marked makes by itself; what extensions make is none of ours. */
const KINDS: ReadonlySet<string> = new Set<MarkedToken['type']>([
  'blockquote', 'br', 'checkbox', 'code', 'codespan', 'def', 'del', 'em', 'escape', 'heading', 'hr', 'html', 'image', 'link', 'list', 'list_item', 'paragraph', 'space', 'strong', 'table', 'text',
])

/** Whether a token is one of marked's own, whose type says what it holds. */
export function isKnown(token: Token): token is MarkedToken {
  return KINDS.has(token.type)
}

/** What a reader sees of some inline tokens: words without the signs that say how they look. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.filter(isKnown).map(textOf).join('')
}

function textOf(token: MarkedToken): string {
  switch (token.type) {
    case 'br':
      return '\n'
    case 'checkbox':
    case 'space':
      return ''
    case 'image':
    case 'codespan':
    case 'escape':
      return decoded(token.text)
    case 'text':
      return 'tokens' in token && token.tokens ? plainText(token.tokens) : decoded(token.text)
    case 'em':
    case 'strong':
    case 'del':
    case 'link':
    case 'heading':
    case 'paragraph':
      return plainText(token.tokens)
    case 'blockquote':
    case 'code':
    case 'def':
    case 'hr':
    case 'html':
    case 'list':
    case 'list_item':
    case 'table':
      return token.raw
  }
}

function decoded(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos|nbsp);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}
