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
  const parsed = SCHEMAS[name].input.safeParse(raw)
  if (parsed.success) return handlers[name](parsed.data)
  const path = parsed.error.issues[0]?.path.join('.') ?? ''
  return fail('bad-request', `The page sent “${name}” with something wrong${path === '' ? '' : ` at “${path}”`}. Start Shotboard again.`)
}

function isRoute(name: unknown): name is Route {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name)
}
