import * as fc from 'fast-check'
import { z } from 'zod'

/** Values that a schema takes, made from the schema alone. Throws on a kind of schema that it has not been taught. */
export function validValues(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  return made(schema).filter((value) => z.safeParse(schema, value).success)
}

/** The schema without what only wraps it: readonly, optional, nullable, or left out altogether. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const wraps = schema instanceof z.ZodReadonly || schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable
  return wraps ? unwrapped(schema.unwrap()) : schema
}

/** What a schema holds a text or a list to, in the words of JSON Schema; undefined where it does not. */
export function heldTo(schema: z.core.$ZodType, bound: 'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'pattern'): unknown {
  const described: object = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
  return Reflect.get(described, bound)
}

/** A bound of a schema's length, where it has one. */
export function lengthOf(schema: z.core.$ZodType, bound: 'minLength' | 'maxLength' | 'minItems' | 'maxItems'): number | null {
  const value = heldTo(schema, bound)
  return typeof value === 'number' ? value : null
}

function made(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodReadonly || schema instanceof z.ZodExactOptional) return made(schema.unwrap())
  if (schema instanceof z.ZodNullable) return fc.option(made(schema.unwrap()), { nil: null })
  if (schema instanceof z.ZodOptional) return fc.option(made(schema.unwrap()), { nil: undefined })
  if (schema instanceof z.ZodObject) return objects(schema)
  if (schema instanceof z.ZodArray) return fc.array(validValues(schema.element), { minLength: lengthOf(schema, 'minItems') ?? 0, maxLength: Math.min(lengthOf(schema, 'maxItems') ?? 3, 3) })
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(validValues))
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return numbers(schema)
  if (schema instanceof z.ZodUUID) return fc.uuid()
  if (schema instanceof z.ZodString) return strings(schema)
  if (schema instanceof z.ZodVoid) return fc.constant(undefined)
  if (z.safeParse(schema, new Uint8Array(4)).success) return fc.uint8Array({ minLength: 1, maxLength: 40 })
  throw new Error(`No values are known for ${schema.constructor.name}: teach tests/fakes/valid-values.ts`)
}

/** Objects with every field, but for those that may be left out: of these some have them. */
function objects(schema: z.ZodObject): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.shape)
  const requiredKeys = fields.flatMap(([key, field]) => (field instanceof z.ZodExactOptional ? [] : [key]))
  return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, validValues(field)])), { requiredKeys })
}

function numbers(schema: z.ZodNumber): fc.Arbitrary<number> {
  const min = Math.max(schema.minValue ?? -1e9, -1e9)
  const max = Math.min(schema.maxValue ?? 1e9, 1e9)
  return schema.isInt ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
}

function strings(schema: z.ZodString): fc.Arbitrary<string> {
  const pattern = heldTo(schema, 'pattern')
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern))
  return fc.string({ minLength: lengthOf(schema, 'minLength') ?? 0, maxLength: Math.min(lengthOf(schema, 'maxLength') ?? 30, 30) })
}
