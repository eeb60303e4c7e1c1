import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { pixelsPerSecond } from '../../editor/timeline-zoom.ts'
import { Playhead } from './Playhead.tsx'
import { INSET, scaleOf } from './scale.ts'
import { Skimmer } from './Skimmer.tsx'
import { createTimeWindow } from './time-window.ts'
import style from './TimeView.module.css'
import { ScaleContext } from './use-scale.ts'

interface Props {
  /** How much time there is to look at. */
  readonly seconds: Seconds
  /** Whether there is sound under the shots. */
  readonly sound: boolean
  readonly children: ReactNode
}

/** A window onto the clip's time: scrolled and zoomed, with one scale for all that is drawn in it. */
export function TimeView({ seconds, sound, children }: Props) {
  const { zoom, playhead } = useShotboard()
  const [{ attach, skim, startX, setSeconds, settle }] = useState(() => createTimeWindow(zoom, playhead))
  const pixels = useStore(zoom.store, pixelsPerSecond)
  const zoomed = useStore(zoom.store, ({ chosen, fit }) => chosen !== null && chosen > fit)
  const scale = useMemo(() => scaleOf(pixels, startX), [pixels, startX])
  useLayoutEffect(() => setSeconds(seconds), [setSeconds, seconds])
  useLayoutEffect(() => settle(pixels), [settle, pixels])

  return (
    <ScaleContext value={scale}>
      <div ref={attach} className={style['view']} data-sound-lane={sound}>
        <div className={style['room']} data-zoomed={zoomed} style={{ paddingInline: INSET }}>
          <div className={style['time']} style={{ width: scale.width(seconds) }}>
            {children}
            <Playhead />
            <Skimmer skim={skim} />
          </div>
        </div>
      </div>
    </ScaleContext>
  )
}
