import { createStore, type StoreApi } from 'zustand/vanilla'

/** What the timeline last told to whoever cannot see it. */
interface Spoken {
  readonly text: string
  /** Counts up, so that the same words are heard again when the same thing happens again. */
  readonly nth: number
}

/** The voice of the timeline: one polite line, the last word of which stands. */
export interface Voice {
  readonly store: StoreApi<Spoken>
  readonly say: (text: string) => void
}

export function createVoice(): Voice {
  const store = createStore<Spoken>(() => ({ text: '', nth: 0 }))
  return { store, say: (text) => store.setState(({ nth }) => ({ text, nth: nth + 1 })) }
}
