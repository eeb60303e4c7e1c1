import { createStore, type StoreApi } from 'zustand/vanilla'
import { DEFAULT_KEYS, type KeyChoice, keymapOf, type KeysInForce } from '../../../shared/actions/keymap.ts'
import type { KeyboardStatus } from '../../../shared/ipc/keyboard.ts'
import type { ask } from '../bridge/bridge.ts'

/** The keys in force, and the choice that they come from. */
export interface KnownKeys extends KeysInForce {
  readonly choice: KeyChoice
}

/** Which key does what, as main keeps it. */
export interface KeyboardDesk {
  readonly store: StoreApi<KnownKeys>
  /** Lets main keep another choice; it holds once it is on the disk. What main refuses is said. */
  readonly choose: (choice: KeyChoice) => Promise<void>
}

/** What the desk needs of the rest of the page. */
interface KeyboardDeskNeeds {
  readonly ask: typeof ask
  readonly report: (sentence: string) => void
}

/** Asks main which keys hold. Where main cannot say, Shotboard's own do. */
export async function startKeyboardDesk({ ask, report }: KeyboardDeskNeeds): Promise<KeyboardDesk> {
  const said = await ask('keyboard.get', undefined)
  const store = createStore<KnownKeys>(() => known(said.ok ? said.value : { choice: DEFAULT_KEYS, mac: false, trouble: null }))
  const trouble = said.ok ? said.value.trouble : said.error.sentence
  if (trouble !== null) report(trouble)
  return {
    store,
    choose: async (choice) => {
      const answer = await ask('keyboard.set', choice)
      if (answer.ok) store.setState(known(answer.value), true)
      else report(answer.error.sentence)
    },
  }
}

function known({ choice, mac }: KeyboardStatus): KnownKeys {
  return { choice, mac, keymap: keymapOf(choice) }
}
