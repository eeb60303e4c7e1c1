import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import type { AboveLimits } from '../../shared/domain/spend-limits.ts'
import { inCredits } from '../../shared/domain/units.ts'

/** The questions of money that the page can neither draw nor answer. Closing one is a no. */
export interface SpendingQuestions {
  readonly askAboveLimits: (order: AboveLimits) => Promise<boolean>
  readonly askToRaise: (raised: readonly string[]) => Promise<boolean>
}

/** Asks in dialogs of the system, over the window where there is one. */
export function spendingQuestions(window: () => BrowserWindow | null): SpendingQuestions {
  const ask = async (message: string, detail: string, yes: string): Promise<boolean> => {
    const options: MessageBoxOptions = { type: 'warning', message, detail, buttons: ['Cancel', yes], defaultId: 0, cancelId: 0, noLink: true }
    const over = window()
    const { response } = over === null || over.isDestroyed() ? await dialog.showMessageBox(options) : await dialog.showMessageBox(over, options)
    return response === 1
  }
  return {
    askAboveLimits: ({ credits, signedThisHour, above }) =>
      ask(`Pay ${inCredits(credits)}, above your spend limits?`, `${above.join('\n')}\nSigned in the last hour: ${inCredits(signedThisHour)}.`, `Pay ${inCredits(credits)}`),
    askToRaise: (raised) => ask('Raise the spend limits?', raised.join('\n'), 'Raise'),
  }
}
