import { type RefObject, useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { useStore } from 'zustand'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { FaultNotice } from './FaultNotice.tsx'
import { isForPlayer, playerKeys } from './keys.ts'
import type { Playback } from './playback-state.ts'
import style from './Player.module.css'
import { ScrubBar } from './ScrubBar.tsx'
import { Transport } from './Transport.tsx'
import { useFullScreen } from './use-full-screen.ts'

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
  /** Asks why the file cannot be read; null where it can, and the picture in it is at fault. */
  readonly whyUnreadable: () => Promise<string | null>
  readonly onReveal: () => void
}

/** A clip with a transport of our own under it. */
export function Player({ playback, label, src, cuts, seconds, autoPlay = false, whyUnreadable, onReveal }: Props) {
  const { attach, toggle } = playback
  const root = useRef<HTMLDivElement>(null)
  const [full, toggleFull] = useFullScreen(root)
  const muted = useStore(playback.store, (state) => state.muted)
  const looping = useStore(playback.store, (state) => state.looping)
  const duration = useStore(playback.store, (state) => state.duration) ?? seconds
  const faulty = useStore(playback.store, (state) => state.faulty)
  useKeys(playback, root, cuts, toggleFull)
  return (
    <div ref={root} className={style['player']}>
      <div className={style['stage']}>
        <video
          ref={attach}
          className={style['video']}
          aria-label={label}
          src={src}
          preload="metadata"
          muted={muted}
          loop={looping}
          autoPlay={autoPlay && !window.matchMedia('(prefers-reduced-motion: reduce)').matches}
          playsInline
          disablePictureInPicture
          onClick={toggle}
          onDoubleClick={toggleFull}
        />
        {faulty && <FaultNotice key={src} whyUnreadable={whyUnreadable} onReveal={onReveal} />}
      </div>
      <ScrubBar playback={playback} cuts={cuts} duration={duration} />
      <Transport playback={playback} cuts={cuts} duration={duration} full={full} onFull={toggleFull} />
    </div>
  )
}

function useKeys(playback: Playback, root: RefObject<HTMLElement | null>, cuts: readonly Seconds[], toggleFull: () => void): void {
  useEffect(() => {
    const ignore = (event: KeyboardEvent): boolean => !isForPlayer(event, root.current)
    return tinykeys(window, playerKeys(playback, cuts, toggleFull), { ignore })
  })
}
