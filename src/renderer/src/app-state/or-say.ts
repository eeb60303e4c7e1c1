import type { Answer } from '../../../shared/ipc/app-error.ts'
import type { Editor } from '../editor/store.ts'

/** Says why main did not do what it was asked for: in its own sentence, or by `trouble` where it gave none. */
export function orSay(asked: Promise<Answer<unknown>>, trouble: string, editor: Pick<Editor, 'say'>): void {
  asked.then(
    (answer) => {
      if (!answer.ok) editor.say(answer.error.sentence, 'refused')
    },
    (error: unknown) => editor.say(`${trouble}: ${String(error)}`, 'refused'),
  )
}
