import { unparse } from 'papaparse'
import type { ShotDraft } from '../../../../shared/domain/shot-draft.ts'

/** Shots as text that people and spreadsheets read and that pastes back to the letter: one line a shot, `4 s`, prompt, and notes where there are any. */
export function shotListOf(shots: readonly ShotDraft[]): string {
  const noted = shots.some(({ notes }) => notes !== '')
  return unparse(shots.map(({ seconds, prompt, notes }) => [`${seconds} s`, prompt, ...(noted ? [notes] : [])]), { delimiter: '\t', newline: '\n' })
}
