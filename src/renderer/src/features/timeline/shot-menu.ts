import { MAX_SHOT_SECONDS, MAX_SHOTS, specOf } from '../../../../shared/domain/models/catalogue.ts'
import { shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { pictureHere } from '../../app-state/actions/animatic-actions.ts'
import { actionsOf } from '../../app-state/actions/actions.ts'
import type { Shotboard } from '../../app-state/start.ts'
import type { BladePlace } from '../../editor/blade.ts'
import { committedBoard, shownShot, shownShots } from '../../editor/store.ts'
import type { MenuItem } from '../../ui/MenuItems.tsx'

/**
 * What can be done to the selected shots, as a menu offers it; what is out of place there is shown and cannot be chosen.
 * `here`: what the blade would do where the menu was asked for.
 */
export function shotMenu(shotboard: Shotboard, here: BladePlace | null): readonly (readonly MenuItem[])[] {
  const { editor } = shotboard
  const actions = actionsOf(shotboard)
  const state = editor.store.getState()
  const board = committedBoard(state)
  const shots = shotsInClip(board)
  const chosen = shownShots(state)
  const shotIds = chosen.map(({ id }) => id)
  const shot = shownShot(state)
  const { multiShot, duration } = specOf(board.model)
  const several = multiShot !== null
  const next = shots[shots.indexOf(shot) + 1]
  const atStart = shots.slice(0, chosen.length).every(({ id }) => shotIds.includes(id))
  const atEnd = shots.slice(-chosen.length).every(({ id }) => shotIds.includes(id))
  const [seconds, shortest, longest] = duration.kind === 'range' ? [shot.seconds, 1, MAX_SHOT_SECONDS] : [board.settings.takeSeconds, Math.min(...duration.choices), Math.max(...duration.choices)]
  return [
    [
      { label: 'Move left', action: 'move-shot-left', disabled: atStart, onChoose: actions['move-shot-left'] },
      { label: 'Move right', action: 'move-shot-right', disabled: atEnd, onChoose: actions['move-shot-right'] },
      { label: 'Move to start', disabled: atStart, onChoose: () => editor.dispatch({ kind: 'moveShots', shotIds, to: 0 }) },
      { label: 'Move to end', disabled: atEnd, onChoose: () => editor.dispatch({ kind: 'moveShots', shotIds, to: shots.length }) },
    ],
    [
      { label: 'Shorter', action: 'trim-shorter', disabled: seconds <= shortest, onChoose: actions['trim-shorter'] },
      { label: 'Longer', action: 'trim-longer', disabled: seconds >= longest, onChoose: actions['trim-longer'] },
      { label: 'Roll cut left', action: 'roll-cut-left', disabled: !next || shot.seconds === 1, onChoose: actions['roll-cut-left'] },
      { label: 'Roll cut right', action: 'roll-cut-right', disabled: !next || next.seconds === 1, onChoose: actions['roll-cut-right'] },
    ],
    [
      { label: here?.cut ? `Cut at ${here.at} s` : 'Cut here', disabled: !here?.cut, onChoose: () => here?.cut && editor.dispatch(here.cut.command) },
      { label: 'Cut at playhead', action: 'split-at-playhead', disabled: !several || board.shots.length >= MAX_SHOTS, onChoose: actions['split-at-playhead'] },
      chosen.length > 1
        ? { label: 'Merge shots', action: 'merge-shots', onChoose: actions['merge-shots'] }
        : { label: 'Merge with next', disabled: !next, onChoose: () => next && editor.dispatch({ kind: 'mergeShots', shotIds: [shot.id, next.id] }) },
    ],
    [{ label: 'Next picture', action: 'next-picture', disabled: pictureHere(shotboard).takes.length === 0, onChoose: actions['next-picture'] }],
    [
      { label: shot.still ? 'Replace still…' : 'Choose still…', action: 'choose-still', onChoose: actions['choose-still'] },
      { label: 'Sketch still…', action: 'sketch-still', onChoose: actions['sketch-still'] },
      { label: 'Crop still…', action: 'crop-still', disabled: !shot.still, onChoose: actions['crop-still'] },
      { label: 'Remove still', action: 'remove-still', disabled: !shot.still, onChoose: actions['remove-still'] },
    ],
    [
      { label: 'Cut', action: 'cut-shots', disabled: board.shots.length === chosen.length, onChoose: actions['cut-shots'] },
      { label: 'Copy', action: 'copy-shots', onChoose: actions['copy-shots'] },
      { label: 'Paste', action: 'paste-shots', onChoose: actions['paste-shots'] },
    ],
    [
      { label: 'Duplicate', action: 'duplicate-shot', disabled: !several || board.shots.length + chosen.length > MAX_SHOTS, onChoose: actions['duplicate-shot'] },
      { label: 'Delete', action: 'delete-shot', danger: true, disabled: board.shots.length === chosen.length, onChoose: actions['delete-shot'] },
    ],
  ]
}
