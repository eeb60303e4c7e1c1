import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer } from '../../../shared/ipc/app-error.ts'
import type { Account, StudioStatus } from '../../../shared/ipc/account.ts'
import type { ask, listen } from '../bridge/bridge.ts'

/** Which studio renders, and what the page may do about the key. The key itself only passes through. */
export interface Studio {
  readonly store: StoreApi<StudioStatus>
  readonly setKey: (key: string) => Promise<Answer<StudioStatus>>
  readonly clearKey: () => Promise<Answer<StudioStatus>>
  readonly testKey: (key: string | null) => Promise<Answer<Account>>
  readonly refresh: () => Promise<void>
}

const PRACTICE: StudioStatus = { practice: true, key: 'none', account: null, trouble: null }

/** What the studio needs of the rest of the page. */
interface StudioNeeds {
  readonly ask: typeof ask
  readonly listen: typeof listen
  readonly report: (sentence: string) => void
}

/** Asks main which studio renders, and keeps up with it. */
export async function startStudio(needs: StudioNeeds): Promise<Studio> {
  const store = createStore<StudioStatus>(() => PRACTICE)
  const show = (status: StudioStatus): void => store.setState(status, true)
  const shown = async (asked: Promise<Answer<StudioStatus>>): Promise<Answer<StudioStatus>> => {
    const answer = await asked
    if (answer.ok) show(answer.value)
    return answer
  }
  const said = (answer: Answer<StudioStatus>): void => {
    if (!answer.ok) needs.report(answer.error.sentence)
  }
  needs.listen({ 'studio.changed': show })
  said(await shown(needs.ask('studio.status', undefined)))
  return {
    store,
    setKey: (key) => shown(needs.ask('key.set', { key })),
    clearKey: () => shown(needs.ask('key.clear', undefined)),
    testKey: (key) => needs.ask('key.test', { key }),
    refresh: async () => said(await shown(needs.ask('studio.refresh', undefined))),
  }
}
