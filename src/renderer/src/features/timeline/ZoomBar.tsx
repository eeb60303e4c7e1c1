import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react'
import { useStore } from 'zustand'
import { actionsOf } from '../../app-state/actions/actions.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { zoomAtShare, zoomShare } from '../../editor/timeline-zoom.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Slider } from '../../ui/Slider.tsx'
import style from './ZoomBar.module.css'

/** How large time is drawn. */
export function ZoomBar() {
  const shotboard = useShotboard()
  const actions = actionsOf(shotboard)
  const zoom = useStore(shotboard.zoom.store)
  const share = zoomShare(zoom)
  return (
    <div className={style['zoom']}>
      <IconButton icon={ZoomOut} label="Zoom out" action="zoom-out" onClick={actions['zoom-out']} disabled={share <= 0} />
      <Slider
        className={style['slider']}
        aria-label="Zoom"
        aria-valuetext={zoom.chosen === null ? 'The whole track' : `${Math.round(100 * share)} %`}
        min={0}
        max={1}
        step={0.01}
        value={share}
        onChange={(event) => shotboard.zoom.zoomTo(zoomAtShare(zoom, event.target.valueAsNumber))}
      />
      <IconButton icon={ZoomIn} label="Zoom in" action="zoom-in" onClick={actions['zoom-in']} disabled={share >= 1} />
      <IconButton icon={MoveHorizontal} label="Zoom to fit" action="zoom-to-fit" onClick={actions['zoom-to-fit']} disabled={share <= 0} />
    </div>
  )
}
