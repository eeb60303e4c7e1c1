import type { Shotboard } from '../start.ts'

/** Goes into the words of the selected shot, and shows the inspector for that. */
export function editPrompt({ panels, view }: Pick<Shotboard, 'panels' | 'view'>): void {
  panels.show('inspector')
  view.editPrompt()
}
