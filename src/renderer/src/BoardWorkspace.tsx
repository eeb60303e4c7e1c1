import style from './BoardWorkspace.module.css'
import { Boards } from './features/boards/Boards.tsx'
import { Inspector } from './features/inspector/Inspector.tsx'
import { Problems } from './features/problems/Problems.tsx'
import { Renders } from './features/renders/Renders.tsx'
import { Timeline } from './features/timeline/Timeline.tsx'
import { Viewer } from './features/viewer/Viewer.tsx'
import { VisuallyHidden } from './ui/VisuallyHidden.tsx'

/** Where a board is made: boards and renders at the left, viewer over timeline, inspector at the right. */
export function BoardWorkspace() {
  return (
    <>
      <VisuallyHidden as="h1">Board</VisuallyHidden>
      <div className={style['left']}>
        <Boards />
        <Renders />
      </div>
      <div className={style['middle']}>
        <Viewer />
        <Timeline />
      </div>
      <div className={style['right']}>
        <Inspector />
        <Problems />
      </div>
    </>
  )
}
