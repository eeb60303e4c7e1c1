import { AppErrorSchema, type Answer } from '../../../shared/ipc/app-error.ts'
import type { Bridge } from '../../../shared/ipc/bridge.ts'
import { type EventName, type Events, type Input, type Output, REQUESTS, type Route } from '../../../shared/ipc/contract.ts'
import { z } from 'zod'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

const OUTPUTS: { readonly [R in Route]: { readonly output: z.ZodType<Output<R>> } } = REQUESTS

const AnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: AppErrorSchema }),
])

/** Asks main for something. What main cannot do comes back as data; an answer outside the contract is a bug and throws. */
export async function ask<R extends Route>(route: R, input: Input<R>): Promise<Answer<Output<R>>> {
  const answer = AnswerSchema.parse(await window.bridge.request(route, input))
  return answer.ok ? { ok: true, value: OUTPUTS[route].output.parse(answer.value) } : answer
}

/** Something that wants to hear of events. */
export type Listeners = { readonly [E in EventName]?: (payload: Events[E]) => void }

/** Hears events from main; returns the function that stops it. */
export function listen(listeners: Listeners): () => void {
  return window.bridge.on((name, payload) => {
    const listener = new Map<string, unknown>(Object.entries(listeners)).get(name)
    if (typeof listener === 'function') listener(payload)
  })
}
