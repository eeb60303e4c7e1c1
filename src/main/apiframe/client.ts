import type { Account } from '../../shared/ipc/account.ts'
import type { JobId } from '../../shared/domain/job.ts'
import type { JobReport, SubmitOutcome, Trouble } from './outcome.ts'
import type { ImageFile } from './uploads.ts'

/** Apiframe's API, as far as a desktop app needs it. No method throws for anything that the service or the network does. */
export interface ApiframeClient {
  /** The paid POST: sent once, never again from in here. `body` is sent byte for byte. */
  readonly submit: (order: { readonly idempotencyKey: string; readonly body: Uint8Array }) => Promise<SubmitOutcome>
  /** What the service says of a job now. May be asked again and again. */
  readonly job: (id: JobId) => Promise<JobReport | Trouble>
  /** The account behind the key. */
  readonly me: () => Promise<Account | Trouble>
  /** Puts an image where the service can fetch it. The address lives for an hour or two. */
  readonly upload: (file: ImageFile) => Promise<{ readonly url: string } | Trouble>
}

/** Where the service is, what opens it, and where a line about each request goes. */
export interface ClientOptions {
  /** https, or http on a loopback address. */
  readonly base: URL
  readonly key: string
  /** Gets one line a request: never the key, never a signed address. */
  readonly log: (line: string) => void
}

/** A client of the service at `base`. Throws where `base` is neither https nor loopback. */
export function createClient(options: ClientOptions): ApiframeClient {
  throw new Error(`The client for ${options.base.origin} is not built yet.`)
}
