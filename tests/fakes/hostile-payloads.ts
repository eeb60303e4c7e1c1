import * as fc from 'fast-check'
import { z } from 'zod'
import { REQUESTS } from '../../src/shared/ipc/contract.ts'
import { heldTo, lengthOf, unwrapped, validValues } from './valid-values.ts'

/** A request that the door must refuse, and in words what is wrong with it. */
export interface HostilePayload {
  readonly route: unknown
  readonly input: unknown
  readonly wrong: string
}

/** A value that a schema must refuse because of how it was made, and not because the schema says so. */
interface Wrong {
  readonly value: unknown
  readonly wrong: string
}

/** Longer than any text that the page has to hand over. */
const ENDLESS = 'x'.repeat(1_000_000)
const MANY = 1_000

/** Text of the kind that paths, addresses and injections are made of. */
const WICKED_TEXT = [
  '', ' ', '../../key.bin', '..\\..\\key.bin', '/etc/passwd', 'C:\\Windows', 'file:///etc/passwd', 'https://evil.example/a.mp4', 'javascript:alert(1)', 'app://shotboard/', '%2e%2e%2f', 'a\u0000b',
  '\u202Egpj.exe', '\uD800', '__proto__', 'constructor', 'toString', 'null', 'undefined', 'true', '0', 'NaN', '[object Object]', '${7*7}', "'; DROP TABLE boards; --", '<img src=x onerror=alert(1)>',
]

const EXTRA_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'toJSON', 'path', 'url', 'price', 'base', 'webhook_url', 'credits', 'key', 'length', '', ' ', '0', '\u0000'] as const

const WICKED_ROUTES: readonly unknown[] = [
  '', ' ', '*', 'key.get', 'key.read', 'fs.read', 'shell.openExternal', 'RENDERS.LIST', 'renders.list ', 'renders.list\u0000', 'renders', '__proto__', 'constructor', 'prototype', 'toString',
  'hasOwnProperty', 'valueOf', '../renders.list', 'app.about.input', ENDLESS, null, undefined, 0, Number.NaN, 1n, true, {}, [], ['renders.list'], new Uint8Array(4), new Date(0), new Map(),
]

type Kind = 'undefined' | 'null' | 'boolean' | 'number' | 'string' | 'object' | 'array' | 'bytes'

/** Values of every kind, and beyond those of every contract: what else can cross between processes. */
const FOREIGN: Readonly<Record<Kind | 'other', readonly unknown[]>> = {
  undefined: [undefined],
  null: [null],
  boolean: [true, false],
  number: [0, -0, 1, -1, 0.5, Number.MAX_VALUE, Number.MIN_VALUE, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 53],
  string: [...WICKED_TEXT, ENDLESS],
  object: [{}, { length: 1, 0: 'x' }, { value: 1 }, nested(200), cycle()],
  array: [[], [[]], [undefined], [null], [1], ['x'], Array.from({ length: MANY }, (_, index) => index)],
  bytes: [new Uint8Array(), new Uint8Array([1, 2, 3])],
  other: [
    0n, 2n ** 70n, new Date(0), new Date(Number.NaN), /x/g, new Error('x'), new Map([['id', 'x']]), new Set(['x']), new ArrayBuffer(4), new DataView(new ArrayBuffer(4)),
    new Uint16Array(2), new Int8Array(2), new Float64Array([Number.NaN]), new BigInt64Array(1),
  ],
}

/** Requests that the door must refuse, over every route of the contract and beyond it; the same for the same seed. */
export function hostilePayloads(count: number, seed: number): readonly HostilePayload[] {
  const each = Math.ceil(count / HOSTILE.length)
  return HOSTILE.flatMap((payloads, index) => fc.sample<HostilePayload>(payloads, { numRuns: each, seed: seed + index })).slice(0, count)
}

/** Whether main would see what is wrong. The bridge makes a prototype of a `__proto__` field, and no prototype crosses: what arrives is right. */
export function arrivesWrong({ wrong }: HostilePayload): boolean {
  return !wrong.endsWith('an extra key "__proto__"')
}

function hostileTo(schema: z.core.$ZodType): fc.Arbitrary<Wrong> {
  const kinds = kindsOf(schema)
  const foreign = Object.entries(FOREIGN).flatMap(([kind, values]) => (kinds.has(kind) ? [] : values.map((value) => ({ value, wrong: `${kind} in place of ${[...kinds].join(' or ')}` }))))
  const within = wrongWithin(unwrapped(schema))
  return within === null ? fc.constantFrom(...foreign) : fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...foreign) }, { weight: 4, arbitrary: within })
}

/** The kinds of values among which a schema finds those it takes. */
function kindsOf(schema: z.core.$ZodType): ReadonlySet<string> {
  const own = schema instanceof z.ZodNullable ? 'null' : schema instanceof z.ZodOptional ? 'undefined' : null
  if (schema instanceof z.ZodExactOptional) return kindsOf(schema.unwrap())
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly) return new Set([...kindsOf(schema.unwrap()), ...(own === null ? [] : [own])])
  if (schema instanceof z.ZodUnion) return new Set(schema.options.flatMap((option) => [...kindsOf(option)]))
  if (schema instanceof z.ZodObject) return new Set(['object'])
  if (schema instanceof z.ZodArray) return new Set(['array'])
  if (schema instanceof z.ZodNumber) return new Set(['number'])
  if (schema instanceof z.ZodBoolean) return new Set(['boolean'])
  if (schema instanceof z.ZodVoid) return new Set(['undefined'])
  if (schema instanceof z.ZodLiteral) return new Set([...schema.values].map((value) => (value === null ? 'null' : typeof value)))
  return new Set([z.safeParse(schema, new Uint8Array(4)).success ? 'bytes' : 'string'])
}

/** Values of the right kind that are wrong all the same; null where every value of the kind is right. */
function wrongWithin(schema: z.core.$ZodType): fc.Arbitrary<Wrong> | null {
  if (schema instanceof z.ZodObject) return wrongObjects(schema)
  if (schema instanceof z.ZodArray) return wrongArrays(schema)
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(hostileTo)).filter(({ value }) => !schema.options.some((option) => z.safeParse(option, value).success))
  if (schema instanceof z.ZodNumber) return wrongNumbers(schema)
  if (schema instanceof z.ZodEnum) return wrongTexts(WICKED_TEXT.concat(schema.options.map((option) => `${option} `), schema.options.map((option) => String(option).toUpperCase())).filter((text) => !schema.options.includes(text)))
  if (schema instanceof z.ZodUUID) return wrongTexts(WICKED_TEXT)
  if (schema instanceof z.ZodString) return wrongTexts(heldTo(schema, 'pattern') !== undefined ? WICKED_TEXT : [])
  return null
}

function wrongTexts(texts: readonly string[]): fc.Arbitrary<Wrong> {
  return fc.constantFrom({ value: ENDLESS, wrong: 'a text without end' }, ...texts.map((value) => ({ value, wrong: `the text ${JSON.stringify(value)}` })))
}

function wrongNumbers(schema: z.ZodNumber): fc.Arbitrary<Wrong> {
  const beyond = [...(schema.minValue === null ? [] : [schema.minValue - 1]), ...(schema.maxValue === null ? [] : [schema.maxValue + 1])]
  const numbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, ...(schema.isInt ? [0.5, 1 + 1e-9, 2 ** 53, 1e308] : []), ...beyond]
  return fc.constantFrom(...numbers.map((value) => ({ value, wrong: `the number ${value}` })))
}

function wrongArrays(schema: z.ZodArray): fc.Arbitrary<Wrong> {
  const oneWrong = fc.tuple(validValues(schema), hostileTo(schema.element)).map(([value, { value: odd, wrong }]) => ({ value: [...(Array.isArray(value) ? value : []), odd], wrong: `an element, ${wrong}` }))
  const max = lengthOf(schema, 'maxItems')
  const tooMany = validValues(schema.element).map((element) => ({ value: Array.from({ length: (max ?? MANY * 100) + 1 }, () => element), wrong: 'too many elements' }))
  return fc.oneof(oneWrong, tooMany)
}

function wrongObjects(schema: z.ZodObject): fc.Arbitrary<Wrong> {
  const fields = Object.entries(schema.shape)
  const extra = fc.tuple(validValues(schema), fc.constantFrom(...EXTRA_KEYS), fc.constantFrom(null, 'x', {}, Number.NaN)).map(([value, key, more]) => ({ value: withField(value, key, more), wrong: `an extra key ${JSON.stringify(key)}` }))
  const known = new Set(fields.map(([key]) => key))
  const strays = extra.filter(({ value }) => Object.keys(Object(value)).some((key) => !known.has(key)))
  const missing = fields.filter(([, field]) => !(field instanceof z.ZodExactOptional) && !kindsOf(field).has('undefined')).map(([key]) => validValues(schema).map((value) => ({ value: Object.fromEntries(Object.entries(Object(value)).filter(([name]) => name !== key)), wrong: `“${key}” is missing` })))
  const changed = fields.map(([key, field]) => fc.tuple(validValues(schema), hostileTo(field)).map(([value, { value: odd, wrong }]) => ({ value: withField(value, key, odd), wrong: `at “${key}”: ${wrong}` })))
  return fc.oneof({ weight: 2, arbitrary: strays }, ...missing.map((arbitrary) => ({ weight: 1, arbitrary })), ...changed.map((arbitrary) => ({ weight: 4, arbitrary })))
}

/** A copy with one field more, or another; `__proto__` becomes a field as well, and not the prototype. */
function withField(value: unknown, key: string, field: unknown): object {
  return Object.defineProperty({ ...Object(value) }, key, { value: field, enumerable: true, configurable: true, writable: true })
}

function nested(depth: number): object {
  return depth === 0 ? {} : { deeper: nested(depth - 1) }
}

function cycle(): object {
  const ring: Record<string, unknown> = {}
  ring['ring'] = ring
  return ring
}

/** What is hostile to no route, and to each. Made once: to take the contract apart costs as much as thousands of payloads. */
const HOSTILE: readonly fc.Arbitrary<HostilePayload>[] = [
  fc.record({ route: fc.constantFrom(...WICKED_ROUTES), input: fc.constantFrom(undefined, null, {}, []) }).map((request) => ({ ...request, wrong: 'a route that there is none of' })),
  ...Object.entries(REQUESTS).map(([route, { input }]) => hostileTo(input).map(({ value, wrong }) => ({ route, input: value, wrong: `${route}: ${wrong}` }))),
]
