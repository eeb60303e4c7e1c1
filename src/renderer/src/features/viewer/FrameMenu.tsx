import { ImageDown } from 'lucide-react'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { actionsOf } from '../../app-state/actions/actions.ts'
import { useEditorState, useSettledBoard, useShotboard } from '../../app-state/use-shotboard.ts'
import { shownShot } from '../../editor/store.ts'
import { Menu } from '../../ui/Menu.tsx'

/** What the frame that is seen can be used as, and the last one. */
export function FrameMenu() {
  const actions = actionsOf(useShotboard())
  const board = useSettledBoard()
  const shot = useEditorState((state) => shownShot(state).id)
  const number = board.shots.findIndex(({ id }) => id === shot) + 1
  return (
    <Menu
      label="Use a frame"
      icon={ImageDown}
      groups={[
        [
          { label: `This frame as the still of shot ${number}`, action: 'frame-as-still', onChoose: actions['frame-as-still'] },
          { label: 'This frame as start image', action: 'frame-as-start-image', onChoose: actions['frame-as-start-image'] },
          { label: 'This frame as end image', action: 'frame-as-end-image', disabled: !specOf(board.model).endImage, onChoose: actions['frame-as-end-image'] },
        ],
        [{ label: 'New board from the last frame', action: 'board-from-last-frame', onChoose: actions['board-from-last-frame'] }],
      ]}
    />
  )
}
