import { STANDARD_LOOK } from '../../shared/ipc/window-look.ts'
import { usePanels, useShotboard } from './app-state/use-shotboard.ts'
import style from './BoardWorkspace.module.css'
import { Boards } from './features/boards/Boards.tsx'
import { Inspector } from './features/inspector/Inspector.tsx'
import { Problems } from './features/problems/Problems.tsx'
import { Renders } from './features/renders/Renders.tsx'
import { PromptVersions } from './features/versions/PromptVersions.tsx'
import { Timeline } from './features/timeline/Timeline.tsx'
import { Viewer } from './features/viewer/Viewer.tsx'
import { Drawer } from './ui/panels/Drawer.tsx'
import { Split } from './ui/panels/Split.tsx'
import { SplitHandle } from './ui/panels/SplitHandle.tsx'
import { SplitPanel } from './ui/panels/SplitPanel.tsx'
import { VisuallyHidden } from './ui/VisuallyHidden.tsx'

/** Pixels of the bar over it. */
const BAR = 48

/** Where a board is made: boards and renders at the left, viewer over timeline, inspector at the right. */
export function BoardWorkspace() {
  const { panels } = useShotboard()
  const { boards, inspector, docked, drawer } = usePanels()
  return (
    <>
      <VisuallyHidden as="h1">Board</VisuallyHidden>
      <Split
        orientation="horizontal"
        rest="work"
        sizes={{ ...(docked.boards && { boards: boards.open ? boards.size : 0 }), ...(docked.inspector && { inspector: inspector.open ? inspector.size : 0 }) }}
        about={window.innerWidth}
        onSettled={panels.settle}
        className={style['split']}
      >
        {docked.boards && (
          <>
            <SplitPanel id="boards" min={192} max={480} standard={STANDARD_LOOK.boards} open={boards.open}>
              <LeftSide />
            </SplitPanel>
            <SplitHandle label="Width of the boards panel" />
          </>
        )}
        <SplitPanel id="work" min={440}>
          <Work />
        </SplitPanel>
        {docked.inspector && (
          <>
            <SplitHandle label="Width of the inspector" />
            <SplitPanel id="inspector" min={280} max={640} standard={STANDARD_LOOK.inspector} open={inspector.open}>
              <RightSide />
            </SplitPanel>
          </>
        )}
      </Split>
      {drawer !== null && (
        <Drawer key={drawer} label={drawer === 'boards' ? 'Boards panel' : 'Inspector panel'} side={drawer === 'boards' ? 'left' : 'right'} onClose={panels.closeDrawer}>
          {drawer === 'boards' ? <LeftSide /> : <RightSide />}
        </Drawer>
      )}
    </>
  )
}

/** The viewer over the timeline; a window too low for both scrolls them. */
function Work() {
  const { panels } = useShotboard()
  const { timeline } = usePanels()
  return (
    <div className={style['work']}>
      <Split orientation="vertical" rest="viewer" sizes={{ timeline }} about={window.innerHeight - BAR} onSettled={panels.settle} className={style['stack']}>
        <SplitPanel id="viewer" min={160}>
          <Viewer />
        </SplitPanel>
        <SplitHandle label="Height of the timeline" />
        <SplitPanel id="timeline" min={176} max={560} standard={STANDARD_LOOK.timeline}>
          <Timeline />
        </SplitPanel>
      </Split>
    </div>
  )
}

function LeftSide() {
  return (
    <div className={style['side']}>
      <Boards />
      <Renders />
    </div>
  )
}

function RightSide() {
  return (
    <div className={style['side']}>
      <Inspector versions={<PromptVersions />} />
      <Problems />
    </div>
  )
}
