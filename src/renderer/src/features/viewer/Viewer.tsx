import { useEffect, useState } from 'react'
import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { useRenders, useSettledBoard, useShotboard } from '../../app-state/use-shotboard.ts'
import { createClockPlayback, windowClock } from '../../ui/player/clock-playback.ts'
import { createPlayback } from '../../ui/player/playback.ts'
import { ProgressLine } from './ProgressLine.tsx'
import { PlanPlayer } from './PlanPlayer.tsx'
import { TakePlayer } from './TakePlayer.tsx'
import { onItsWay } from './takes.ts'
import { usePlayheadLink } from './use-playhead-link.ts'
import { useSelectionLink } from './use-selection-link.ts'
import { useShown } from './use-shown.ts'
import { cutAlike } from './versions.ts'
import { ViewerHeader } from './ViewerHeader.tsx'
import style from './Viewer.module.css'

/** What there is to look at: a take of the board, or its plan. */
export function Viewer() {
  const board = useSettledBoard()
  const coming = onItsWay(useRenders(), board.id)
  const [playback] = useState(createPlayback)
  const { animatic } = useShotboard()
  const [planRun] = useState(() => createClockPlayback(windowClock(animatic.clock)))
  const shown = useShown(playback)
  const { take, plan } = shown
  useEffect(() => planRun.setDuration(clipSeconds(board)), [planRun, board])
  const onStage = take === null || plan ? null : take.order
  const linked = onStage === null || cutAlike(board, onStage.board)
  usePlayheadLink(onStage ? playback : planRun, linked)
  useSelectionLink(onStage ? playback : planRun, onStage === null)
  return (
    <section aria-label="Viewer" className={style['viewer']}>
      {coming && <ProgressLine render={coming} />}
      {take && <ViewerHeader shown={shown} take={take} />}
      {take && !plan ? <TakePlayer take={take} playback={playback} linked={linked} /> : <PlanPlayer board={board} playback={planRun} />}
    </section>
  )
}
