import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MissingClip } from '../../../shared/domain/missing-clip.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { Answer } from '../../../shared/ipc/app-error.ts'
import type { ask, listen } from '../bridge/bridge.ts'

interface MissingState {
  readonly byId: ReadonlyMap<OrderId, MissingClip>
  /** Why the last try to bring a clip back did not, in one sentence. */
  readonly said: ReadonlyMap<OrderId, string>
}

/** The clips that are not on the disk as they were stored, and the ways to bring them back. */
export interface MissingClips {
  readonly store: StoreApi<MissingState>
  /** Lets main look whether a clip that is being opened still is what was stored. */
  readonly opened: (id: OrderId) => Promise<void>
  /** Lets the user find the file. */
  readonly find: (id: OrderId) => Promise<void>
  /** Fetches the clip again, while the service has it. */
  readonly fetchAgain: (id: OrderId) => Promise<void>
}

/** What it needs of the rest of the page. */
interface MissingNeeds {
  readonly ask: typeof ask
  readonly listen: typeof listen
  /** Resolves once the window is on the screen: to know what is missing, main has to know every render. */
  readonly drawn: Promise<void>
  readonly report: (sentence: string) => void
}

/** Asks main which clips are missing, and keeps up with it. */
export function startMissingClips({ ask: request, listen: hear, drawn, report }: MissingNeeds): MissingClips {
  const store = createStore<MissingState>(() => ({ byId: new Map(), said: new Map() }))
  const show = (missing: readonly MissingClip[]): void => store.setState({ byId: new Map(missing.map((clip) => [clip.id, clip])) })
  const say = (id: OrderId, sentence: string | null): void => {
    const said = new Map(store.getState().said)
    if (sentence === null) said.delete(id)
    else said.set(id, sentence)
    store.setState({ said })
  }
  const bringBack = async (id: OrderId, asked: Promise<Answer<unknown>>): Promise<void> => {
    say(id, null)
    const answer = await asked.catch((error: unknown) => ({ ok: false, error: { sentence: `The clip could not be brought back: ${String(error)}` } }) as const)
    if (!answer.ok) say(id, answer.error.sentence)
  }
  hear({ 'clips.missing': show })
  drawn.then(() => request('clips.missing', undefined)).then(
    (answer) => (answer.ok ? show(answer.value) : report(answer.error.sentence)),
    (error: unknown) => report(`Whether clips are missing could not be read: ${String(error)}`),
  )
  return {
    store,
    opened: async (id) => {
      const answer = await request('clips.opened', { id })
      if (!answer.ok) report(answer.error.sentence)
    },
    find: (id) => bringBack(id, request('clips.relink', { id })),
    fetchAgain: (id) => bringBack(id, request('clips.fetchAgain', { id })),
  }
}
