import { type ReactNode, useEffect, useRef } from 'react'
import type { Seconds } from '../../../../shared/domain/units.ts'
import type { Playback } from './playback-state.ts'
import style from './PlayerFrame.module.css'
import type { PutOnStage } from './reel.ts'
import { ScrubBar } from './ScrubBar.tsx'
import { Transport } from './Transport.tsx'
import { useFullScreen } from './use-full-screen.ts'

interface Props {
  readonly playback: Playback
  /** Planned cuts, in whole seconds from the start. */
  readonly cuts: readonly Seconds[]
  /** Seconds. */
  readonly duration: number
  /** Whether there is something to hear. */
  readonly sound: boolean
  /** Whether the clip's time is told elsewhere on the screen. */
  readonly timeElsewhere: boolean
  readonly onStage: PutOnStage
  /** What more can be chosen for it, at the right of the transport. */
  readonly tools?: ReactNode
  /** What is seen; given the way into full screen and out. */
  readonly children: (toggleFull: () => void) => ReactNode
}

/** A picture with a transport of our own under it. */
export function PlayerFrame({ playback, cuts, duration, sound, timeElsewhere, onStage, tools, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [full, toggleFull] = useFullScreen(root)
  useEffect(() => onStage({ playback, cuts, duration, toggleFull }))
  return (
    <div ref={root} className={style['player']}>
      <div className={style['stage']}>{children(toggleFull)}</div>
      <ScrubBar playback={playback} cuts={cuts} duration={duration} />
      <Transport playback={playback} cuts={cuts} duration={duration} sound={sound} timeElsewhere={timeElsewhere} full={full} onFull={toggleFull} tools={tools} />
    </div>
  )
}
