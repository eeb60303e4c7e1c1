import type { IncomingHttpHeaders } from 'node:http'

/** What the studio answers: an answer, a connection cut without one, or silence. */
export type Reply =
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      /** Text is sent as it is; bytes too; anything else as JSON. */
      readonly body: unknown
      /** Cuts the connection after that many bytes of the body. */
      readonly cutAfter?: number
    }
  | 'cut'
  | 'silence'

/** What becomes of one order beyond the usual. An empty fate is the usual. */
export interface Fate {
  /** The answer to the order, which is then not taken. */
  readonly instead?: Reply
  /** The answer to the order after it was taken. */
  readonly afterwards?: Reply
  /** How much longer the job takes, in milliseconds. Infinity: it never ends. */
  readonly extraMs?: number
  /** How the job ends, where not with a clip. */
  readonly ending?: { readonly status: 'FAILED' | 'CANCELLED'; readonly error: string }
  /** The `result` of the finished job, from the address of its clip; undefined leaves it out. */
  readonly result?: (videoUrl: string) => unknown
  /** The finished job calls its file purged, and the file is gone. */
  readonly expired?: boolean
  /** The credits that the finished job names. */
  readonly creditCost?: number
  /** What the first polls of the job are answered with, one after the other. */
  readonly polls?: readonly Reply[]
  /** What the first downloads of the clip are cut after, in bytes, one after the other. */
  readonly downloadCuts?: readonly number[]
}

/** A request as the studio got it. */
export interface SeenRequest {
  readonly method: string
  /** The path with its query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Watches the studio and decides fates. The studio inside the app has none. */
export interface Script {
  /** Asked once for each order that arrives. */
  readonly nextFate: () => Fate
  readonly saw: (request: SeenRequest) => void
}
