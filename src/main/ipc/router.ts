import type { z } from 'zod'
import { type Answer, fail } from '../../shared/ipc/app-error.ts'
import { type Input, type Output, REQUESTS, type Route } from '../../shared/ipc/contract.ts'
import { inWords, type Log } from '../log.ts'

/** One answer for every request of the contract. Does not compile until each has one. */
export type Handlers = { readonly [R in Route]: (input: Input<R>) => Promise<Answer<Output<R>>> }

type Schemas = { readonly [R in Route]: { readonly input: z.ZodType<Input<R>> } }
const SCHEMAS: Schemas = REQUESTS

/** Answers whatever the page sent: parsed strictly, and never thrown. A handler that throws is a bug: logged, and said as such. */
export async function route(handlers: Handlers, name: unknown, raw: unknown, log: Log): Promise<Answer<unknown>> {
  if (!isRoute(name)) return fail('bad-request', 'The page asked for something that Shotboard does not know. Start Shotboard again.')
  try {
    return await answer(handlers, name, raw)
  } catch (error) {
    log(`request ${name}: ${inWords(error)}`)
    return fail('broken', 'Something went wrong inside Shotboard; the log has the details. Try again.')
  }
}

async function answer<R extends Route>(handlers: Handlers, name: R, raw: unknown): Promise<Answer<Output<R>>> {
  const parsed = parse(SCHEMAS[name].input, raw)
  if ('data' in parsed) return handlers[name](parsed.data)
  const path = parsed.at
  return fail('bad-request', `The page sent “${name}” with something wrong${path === '' ? '' : ` at “${path}”`}. Start Shotboard again.`)
}

/** What was sent, parsed; or where it is wrong, as a path, empty for the whole of it. */
function parse<Value>(schema: z.ZodType<Value>, raw: unknown): { readonly data: Value } | { readonly at: string } {
  try {
    const parsed = schema.safeParse(raw)
    return parsed.success ? { data: parsed.data } : { at: parsed.error.issues[0]?.path.join('.') ?? '' }
  } catch (error) {
    // A readonly schema freezes even what it refuses, and a typed array cannot be frozen.
    if (error instanceof TypeError) return { at: '' }
    throw error
  }
}

function isRoute(name: unknown): name is Route {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name)
}
