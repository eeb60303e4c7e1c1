import { useSaveState } from '../../app-state/use-shotboard.ts'
import type { SaveState } from '../../editor/autosave.ts'
import style from './SaveStatus.module.css'

const WORDS: Readonly<Record<SaveState['is'], string>> = {
  saved: 'Saved',
  unsaved: 'Edited',
  saving: 'Saving…',
  failed: 'Not saved',
  'read-only': 'Read only',
}

/** Whether the project on the screen is the project on the disk. */
export function SaveStatus() {
  const state = useSaveState()
  return (
    <output aria-label="Saved" className={style['status']} data-is={state.is} title={state.is === 'failed' ? state.trouble : undefined}>
      {WORDS[state.is]}
    </output>
  )
}
