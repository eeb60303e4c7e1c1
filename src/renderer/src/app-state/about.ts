import type { Input, Output } from '../../../shared/ipc/contract.ts'
import { ask } from '../bridge/bridge.ts'
import type { Editor } from '../editor/store.ts'

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
  const refused = (why: string): void => editor.say(why, 'refused')
  ask('app.openPage', { page }).then(
    (answer) => {
      if (!answer.ok) refused(answer.error.sentence)
    },
    (error: unknown) => refused(`The page could not be opened: ${String(error)}`),
  )
}
