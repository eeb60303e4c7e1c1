import type { KeyChoice } from '../../shared/actions/keymap.ts'
import { type Answer, fail, ok } from '../../shared/ipc/app-error.ts'
import type { KeyboardStatus } from '../../shared/ipc/keyboard.ts'
import { inWords, type Log } from '../log.ts'
import { serially } from '../serially.ts'
import { readKeys, writeKeys } from './keyboard-file.ts'

/** Which keys hold. Main keeps them, because the menu shows them. */
export interface KeyboardBook {
  readonly status: () => KeyboardStatus
  /** Chooses other keys; they hold once they are on the disk. */
  readonly set: (choice: KeyChoice) => Promise<Answer<KeyboardStatus>>
}

/** What the book is opened with. */
export interface KeyboardBookOptions {
  /** Where the choice is kept. */
  readonly file: string
  readonly mac: boolean
  /** Told of every choice that holds from now on. */
  readonly changed: (choice: KeyChoice) => void
  readonly now: () => number
  readonly log: Log
}

const NOT_WRITTEN = 'The keys could not be written to this disk, so they stay as they were. Free some space, then try again.'

/** Opens the book. A file that cannot be read means Shotboard's own keys, and is said. */
export async function openKeyboardBook({ file, mac, changed, now, log }: KeyboardBookOptions): Promise<KeyboardBook> {
  const inTurn = serially()
  let status: KeyboardStatus = { ...(await readKeys(file, now(), log)), mac }
  return {
    status: () => status,
    set: (choice) =>
      inTurn(async () => {
        try {
          await writeKeys(file, choice)
        } catch (error) {
          log(`keyboard: ${inWords(error)}`)
          return fail('refused', NOT_WRITTEN)
        }
        status = { choice, mac, trouble: null }
        changed(choice)
        return ok(status)
      }),
  }
}
