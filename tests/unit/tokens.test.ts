import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

type Tokens = ReadonlyMap<string, string>

const PAGE = fileURLToPath(new URL('../../src/renderer/src/', import.meta.url))
const SHEET = readFileSync(`${PAGE}ui/tokens.css`, 'utf8')
const STYLES = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).flatMap((path) => (path.endsWith('.css') ? [{ path, css: readFileSync(PAGE + path, 'utf8') }] : []))

/** What words stand on. A stage and a scrim have inks of their own. */
const GROUNDS = ['surface-0', 'surface-1', 'surface-2', 'surface-3', 'surface-4', 'field', 'raised']

/** Every pair of ink and ground that the screen has. */
const PAIRS: readonly (readonly [ink: string, ground: string])[] = [
  ...GROUNDS.map((ground) => ['text', ground] as const),
  ...GROUNDS.map((ground) => ['text-soft', ground] as const),
  ...['surface-0', 'surface-1', 'surface-2', 'surface-3', 'field'].flatMap((ground) => [['accent-text', ground] as const, ['danger', ground] as const]),
  ...['surface-1', 'surface-2', 'surface-3'].map((ground) => ['good', ground] as const),
  ['text', 'part-cast'],
  ['text', 'part-style'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['stage-ink', 'stage'],
  ['stage-soft', 'stage'],
  ['stage-danger', 'stage'],
  ['stage-ink', 'stage-control'],
  ['stage-ink', 'stage-control-hover'],
  ['on-scrim', 'scrim'],
]

/** What is not text and still has to be seen: focus, the frame of a switch, what is selected. */
const MARKS: readonly (readonly [mark: string, ground: string])[] = [
  ...['surface-0', 'surface-1', 'surface-2'].flatMap((ground) => [['accent-text', ground] as const, ['line-strong', ground] as const]),
  ['stage-accent', 'stage'],
]

const LOOKS: readonly { readonly name: string; readonly tokens: Tokens; readonly text: number }[] = [
  { name: 'dark', tokens: look([]), text: 4.5 },
  { name: 'light', tokens: look(['light']), text: 4.5 },
  // WCAG's enhanced contrast: who asks for more gets more.
  { name: 'dark with more contrast', tokens: look(['more']), text: 7 },
  { name: 'light with more contrast', tokens: look(['more', 'light', 'more light']), text: 7 },
]

describe.each(LOOKS)('in the look $name', ({ tokens, text }) => {
  test.each(PAIRS)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colour(tokens, ink), colour(tokens, ground))).toBeGreaterThanOrEqual(text)
  })

  test.each(MARKS)('%s can be seen on %s', (mark, ground) => {
    expect(contrast(colour(tokens, mark), colour(tokens, ground))).toBeGreaterThanOrEqual(3)
  })
})

test('every colour of a module comes from the tokens', () => {
  const modules = STYLES.filter(({ path }) => path.endsWith('.module.css'))
  expect(modules.length).toBeGreaterThan(30)
  const own = modules.flatMap(({ path, css }) => (css.match(/#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi) ?? []).map((found) => `${path}: ${found}`))
  expect(own).toEqual([])
})

/** `features/timeline` of everything in it; elsewhere the file itself. */
function featureOf(path: string): string {
  return /^features\/[^/]+/.exec(path)?.[0] ?? path
}

test('every token that a module names is there', () => {
  const known = new Set(look([]).keys())
  // What a module sets is there for the parts of the same feature that stand in it.
  const set = STYLES.flatMap(({ path, css }) => [...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => `${featureOf(path)} ${name}`))
  const unknown = STYLES.flatMap(({ path, css }) => {
    return [...css.matchAll(/var\((--[\w-]+)/g)].flatMap(([, name = '']) => (known.has(name.slice(2)) || set.includes(`${featureOf(path)} ${name}`) || FROM_LIBRARIES.has(name) ? [] : [`${path}: ${name}`]))
  })
  expect(unknown).toEqual([])
})

/** Set by Base UI on what it positions. */
const FROM_LIBRARIES = new Set(['--anchor-width', '--available-height'])

/** The tokens of the dark look, with those of other looks laid over them as the cascade does: a theme weighs more than a wish for contrast. */
function look(over: readonly string[]): Tokens {
  const [plain = '', more = ''] = SHEET.split('@media (prefers-contrast: more)')
  const blocks: Readonly<Record<string, string>> = {
    '': block(plain, ':root'),
    light: block(plain, ":root[data-theme='light']"),
    more: block(more, ':root'),
    'more light': block(more, ":root[data-theme='light']"),
  }
  return new Map(['', ...over].flatMap((name) => [...(blocks[name] ?? '').matchAll(/--([\w-]+): ([^;]+);/g)].map(([, token = '', value = '']) => [token, value] as const)))
}

function block(css: string, selector: string): string {
  const from = css.indexOf(`${selector} {`)
  if (from < 0) throw new Error(`tokens.css has no ${selector}`)
  return css.slice(from, css.indexOf('}', from))
}

/** A colour as red, green and blue; what shows through is judged at its worst, on a white picture. */
function colour(tokens: Tokens, name: string): readonly number[] {
  const value = tokens.get(name)
  if (value === undefined || !value.startsWith('#')) throw new Error(`--${name} is not a plain colour: ${value}`)
  const [red = 0, green = 0, blue = 0, alpha = 255] = (value.slice(1).match(value.length <= 5 ? /./g : /../g) ?? []).map((part) => Number.parseInt(part.padStart(2, part), 16))
  return [red, green, blue].map((part) => (part * alpha + 255 * (255 - alpha)) / 255)
}

/** WCAG 2.2's contrast ratio. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => (part / 255 <= 0.040_45 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
