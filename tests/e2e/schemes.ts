import type { ElectronApplication } from '@playwright/test'

/** An answer of one of the app's own schemes; `refused` where Chromium did not even ask. */
export interface SchemeAnswer {
  readonly status: number | 'refused'
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: number
  readonly sha256: string
}

/** Milliseconds after which an address counts as refused, unless the test knows better: Chromium leaves some that are no address without any answer. */
const ANSWERED_MS = 5_000

/** Asks from main, because the page may fetch nothing. */
export function askScheme(
  app: ElectronApplication,
  url: string,
  init: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  patience = ANSWERED_MS,
): Promise<SchemeAnswer> {
  return app.evaluate(
    async ({ session }, asked) => {
      const refused = { status: 'refused' as const, headers: { why: 'no answer' }, bytes: 0, sha256: '' }
      const ask = async (): Promise<SchemeAnswer> => {
        const answer = await session.defaultSession.fetch(asked.url, asked.init).catch((error: unknown) => {
          if (error instanceof Error) return error.message
          throw error
        })
        if (typeof answer === 'string') return { ...refused, headers: { why: answer } }
        const body = await answer.arrayBuffer()
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
        return {
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          bytes: body.byteLength,
          sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
        }
      }
      const silence = new Promise<SchemeAnswer>((give) => setTimeout(() => give(refused), asked.patience))
      return Promise.race([ask(), silence])
    },
    { url, init, patience },
  )
}
