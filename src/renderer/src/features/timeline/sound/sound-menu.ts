import { actionsOf } from '../../../app-state/actions/actions.ts'
import type { Shotboard } from '../../../app-state/start.ts'
import type { MenuItem } from '../../../ui/MenuItems.tsx'

/** What can be done to the scratch audio, as its menu offers it. */
export function soundMenu(shotboard: Shotboard): readonly (readonly MenuItem[])[] {
  const actions = actionsOf(shotboard)
  return [
    [
      { label: 'Start at playhead', action: 'sound-start-to-playhead', onChoose: actions['sound-start-to-playhead'] },
      { label: 'End at playhead', action: 'sound-end-to-playhead', onChoose: actions['sound-end-to-playhead'] },
      { label: 'Move to playhead', action: 'sound-to-playhead', onChoose: actions['sound-to-playhead'] },
    ],
    [
      { label: 'Replace…', action: 'choose-sound', onChoose: actions['choose-sound'] },
      { label: 'Remove', action: 'remove-sound', danger: true, onChoose: actions['remove-sound'] },
    ],
  ]
}
