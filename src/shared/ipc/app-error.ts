import { z } from 'zod'

/**
 * What a request can fail with. `sentence` is written for the user: what, why, what to do.
 * `bad-request`: the page sent what the contract does not allow. `refused`: main will not do it. `unreachable`: the
 * service did not answer. `service`: the service answered with an error. `missing`: no such render or file.
 * `broken`: a bug in main; the details are in the log.
 */
export const AppErrorSchema = z
  .strictObject({
    code: z.enum(['bad-request', 'refused', 'unreachable', 'service', 'missing', 'broken']),
    sentence: z.string().min(1),
  })
  .readonly()
export type AppError = z.infer<typeof AppErrorSchema>

/** How every answer crosses the door: a value, or an error as data. */
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AppError }

/** An answer that holds a value. */
export function ok<Value>(value: Value): Answer<Value> {
  return { ok: true, value }
}

/** An answer that says why there is none. */
export function fail(code: AppError['code'], sentence: string): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: { code, sentence } }
}
