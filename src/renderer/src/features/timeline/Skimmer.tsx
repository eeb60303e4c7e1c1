import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { timecode } from '../../../../shared/domain/timecode.ts'
import style from './Skimmer.module.css'
import type { Skim } from './time-window.ts'
import { useScale } from './use-scale.ts'

/** A thin line under the pointer, with the time that it would take the playhead to. */
export function Skimmer({ skim }: { readonly skim: StoreApi<Skim> }) {
  const { time, nearEnd } = useStore(skim)
  const scale = useScale()
  if (time === null) return null
  return (
    <span aria-hidden className={style['line']} style={{ left: Math.round(scale.left(time)) }}>
      <span className={style['time']} data-before={nearEnd}>
        {timecode(time)}
      </span>
    </span>
  )
}
