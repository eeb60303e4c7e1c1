import { useStore } from 'zustand'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { FaultNotice } from './FaultNotice.tsx'
import { MissingNotice, type MissingProps } from './MissingNotice.tsx'
import type { Playback } from './playback-state.ts'
import style from './Player.module.css'
import { PlayerFrame } from './PlayerFrame.tsx'
import type { PutOnStage } from './reel.ts'

interface Props {
  /** Made by whoever shows the clip, to look on and to move it from outside. */
  readonly playback: Playback
  /** What is played, for those who cannot see it. */
  readonly label: string
  readonly src: string
  /** Planned cuts, in whole seconds from the clip's start. */
  readonly cuts: readonly Seconds[]
  /** The ordered length, for as long as the file has not told its own. */
  readonly seconds: Seconds
  /** Starts by itself, unless the system asks for no motion. */
  readonly autoPlay?: boolean
  /** Whether the clip's time is told elsewhere on the screen. */
  readonly timeElsewhere?: boolean
  /** What to show in place of a clip that is missing; null where it is here. */
  readonly missing: MissingProps | null
  /** Asks why the file cannot be read; null where it can, and the picture in it is at fault. */
  readonly whyUnreadable: () => Promise<string | null>
  readonly onReveal: () => void
  readonly onStage: PutOnStage
}

/** A clip with a transport of our own under it. */
export function Player({ playback, label, src, cuts, seconds, autoPlay = false, timeElsewhere = false, missing, whyUnreadable, onReveal, onStage }: Props) {
  const { attach, toggle } = playback
  const muted = useStore(playback.store, (state) => state.muted)
  const looping = useStore(playback.store, (state) => state.looping)
  const duration = useStore(playback.store, (state) => state.duration) ?? seconds
  const faulty = useStore(playback.store, (state) => state.faulty)
  return (
    <PlayerFrame playback={playback} cuts={cuts} duration={duration} sound timeElsewhere={timeElsewhere} onStage={onStage}>
      {(toggleFull) => (
        <>
          <video
            ref={attach}
            className={style['video']}
            aria-label={label}
            {...(missing === null && { src })}
            preload="metadata"
            muted={muted}
            loop={looping}
            autoPlay={autoPlay && !window.matchMedia('(prefers-reduced-motion: reduce)').matches}
            playsInline
            disablePictureInPicture
            onClick={toggle}
            onDoubleClick={toggleFull}
          />
          {missing === null && faulty && <FaultNotice key={src} whyUnreadable={whyUnreadable} onReveal={onReveal} />}
          {missing !== null && <MissingNotice {...missing} />}
        </>
      )}
    </PlayerFrame>
  )
}
