import type { Input, Output } from '../../../shared/ipc/contract.ts'
import { ask } from '../bridge/bridge.ts'
import type { Editor } from '../editor/store.ts'
import { orSay } from './or-say.ts'

/** Which Shotboard this is and where it keeps things; or why that is not known, in one sentence. */
export type About = { readonly facts: Output<'app.about'> } | { readonly trouble: string }

export async function readAbout(): Promise<About> {
  try {
    const answer = await ask('app.about', undefined)
    return answer.ok ? { facts: answer.value } : { trouble: answer.error.sentence }
  } catch (error) {
    return { trouble: `Shotboard could not say what it is: ${String(error)}` }
  }
}

/** Opens one of the known pages in the browser, or says why it cannot. */
export function openPage(page: Input<'app.openPage'>['page'], editor: Editor): void {
  orSay(ask('app.openPage', { page }), 'The page could not be opened', editor)
}

/** Shows the folder of logs in the system's file manager, or says why it cannot. */
export function openLogs(editor: Editor): void {
  orSay(ask('app.openLogs', undefined), 'The logs folder could not be opened', editor)
}
