import { useState } from 'react'
import { useBoard, useRenders } from '../../app-state/use-shotboard.ts'
import { createPlayback } from '../../ui/player/playback.ts'
import { ProgressLine } from './ProgressLine.tsx'
import { Slate } from './Slate.tsx'
import { TakePlayer } from './TakePlayer.tsx'
import { onItsWay } from './takes.ts'
import { useShotSeek } from './use-shot-seek.ts'
import { useShown } from './use-shown.ts'
import { ViewerHeader } from './ViewerHeader.tsx'
import style from './Viewer.module.css'

/** What there is to look at: a take of the board, or its plan. */
export function Viewer() {
  const board = useBoard()
  const coming = onItsWay(useRenders(), board.id)
  const [playback] = useState(createPlayback)
  const shown = useShown(playback)
  const { take, plan } = shown
  useShotSeek(playback, plan ? null : take)
  return (
    <section aria-label="Viewer" className={style['viewer']}>
      {coming && <ProgressLine render={coming} />}
      {take && <ViewerHeader shown={shown} take={take} />}
      {take && !plan ? <TakePlayer take={take} playback={playback} /> : <Slate board={board} />}
    </section>
  )
}
