import { type ReactNode, useEffect, useRef } from 'react'
import style from './PlayerFrame.module.css'
import type { PutOnStage } from './reel.ts'
import { ScrubBar } from './ScrubBar.tsx'
import { Transport, type Transported } from './Transport.tsx'
import { useFullScreen } from './use-full-screen.ts'

interface Props extends Transported {
  readonly onStage: PutOnStage
  /** What is seen; given the way into full screen and out. */
  readonly children: (toggleFull: () => void) => ReactNode
}

/** A picture with a transport of our own under it. */
export function PlayerFrame({ onStage, children, ...transported }: Props) {
  const { playback, cuts, duration } = transported
  const root = useRef<HTMLDivElement>(null)
  const [full, toggleFull] = useFullScreen(root)
  useEffect(() => onStage({ playback, cuts, duration, toggleFull }))
  return (
    <div ref={root} className={style['player']}>
      <div className={style['stage']}>{children(toggleFull)}</div>
      <ScrubBar playback={playback} cuts={cuts} duration={duration} />
      <Transport {...transported} full={full} onFull={toggleFull} />
    </div>
  )
}
