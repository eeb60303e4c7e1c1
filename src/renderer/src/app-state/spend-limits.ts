import type { LimitsStatus, SpendLimits } from '../../../shared/domain/spend-limits.ts'
import type { Answer } from '../../../shared/ipc/app-error.ts'
import { ask } from '../bridge/bridge.ts'
import type { Editor } from '../editor/store.ts'

/** The spend limits that hold, as main tells them. */
export function readLimits(): Promise<Answer<LimitsStatus>> {
  return ask('limits.get', undefined)
}

/** Sets the spend limits. Where one is raised, main asks the user first. */
export function setLimits(limits: SpendLimits): Promise<Answer<LimitsStatus>> {
  return ask('limits.set', limits)
}

/** Says at the start where the limits that were set are not those that hold. */
export function tellLimitsTrouble(editor: Editor): void {
  readLimits().then(
    (answer) => {
      const trouble = answer.ok ? answer.value.trouble : answer.error.sentence
      if (trouble !== null) editor.say(trouble, 'refused')
    },
    (error: unknown) => editor.say(`The spend limits could not be read: ${String(error)}`, 'refused'),
  )
}
