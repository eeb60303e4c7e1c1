/** What becomes of one paid POST. `taken`: whether the service made the job, and so charged it, before that happened. */
export type PostFate =
  /** `afterMs`: so many milliseconds later; at once without it. */
  | { readonly does: 'answer'; readonly afterMs?: number }
  | { readonly does: 'cut' | 'fail' | 'babble'; readonly taken: boolean }
  | { readonly does: 'redirect'; readonly status: number; readonly to: string; readonly taken: boolean }
  /** Turned away unread: for now, or with a no. */
  | { readonly does: 'busy' }
  | { readonly does: 'refuse' }

/** What becomes of one question after a job. */
export type PollFate = { readonly does: 'answer' | 'cut' | 'fail' | 'babble' | 'not-yet' }

/** What becomes of one request for a clip. Numbers are parts of what would have been sent, from 0 to 1. */
export type ClipFate =
  /** `restAfterMs`: its second half so many milliseconds after the first; at once without it. */
  | { readonly does: 'answer'; readonly restAfterMs?: number }
  | { readonly does: 'cut'; readonly after: number }
  | { readonly does: 'redirect'; readonly to: string }
  | { readonly does: 'fail' }

/** Where a request stands, told to whoever wants to do something just then. */
export type Moment = 'post arrived' | 'post taken' | 'post answered' | 'poll arrived' | 'poll answered' | 'clip asked for' | 'clip half sent' | 'clip sent'

/** What goes wrong, asked for each request; `nth` counts the requests of its kind for the same order, from 1; `key` is the order’s. */
export interface Faults {
  readonly post: (nth: number, key: string | undefined, body: string) => PostFate
  readonly poll: (nth: number) => PollFate
  readonly clip: (nth: number) => ClipFate
  readonly at: (moment: Moment) => void
}

/** A service without faults. */
export const NO_FAULTS: Faults = {
  post: () => ({ does: 'answer' }),
  poll: () => ({ does: 'answer' }),
  clip: () => ({ does: 'answer' }),
  at: () => undefined,
}
