import { dialog } from 'electron'
import { inWords, type Log } from '../log.ts'

/** Tells the user that lines of the journal are damaged. Nothing waits for the answer, and no window is held. */
export function tellDamage(lines: number, log: Log): void {
  const what = lines === 1 ? 'One line' : `${lines} lines`
  dialog
    .showMessageBox({
      type: 'warning',
      message: `${what} of the list of renders cannot be read, so a render may be missing: look at your jobs at Apiframe before you render it again.`,
    })
    .catch((error: unknown) => log(`damage: ${inWords(error)}`))
}
