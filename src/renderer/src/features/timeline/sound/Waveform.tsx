import { useEffect, useMemo, useState } from 'react'
import type { Sound } from '../../../../../shared/domain/sound.ts'
import { useShotboard } from '../../../app-state/use-shotboard.ts'
import { useScale } from '../use-scale.ts'
import style from './Waveform.module.css'
import { type Shape, waveformPath } from './waveform-path.ts'

/** Pixels; the lane gives it its height. */
const HEIGHT = 32

/** The wave of the part that is heard, on the timeline's own scale. */
export function Waveform({ sound }: { readonly sound: Sound }) {
  const { pixelsPerSecond } = useScale()
  const { shape, missing } = useShape(sound)
  const path = useMemo(
    () => shape && waveformPath(shape, { from: sound.in, to: sound.out, width: (sound.out - sound.in) * pixelsPerSecond, height: HEIGHT, volume: sound.volume }),
    [shape, sound.in, sound.out, sound.volume, pixelsPerSecond],
  )
  if (missing) return <span className={style['missing']}>Its file is not on this disk any more. Choose it again.</span>
  return (
    <svg aria-hidden className={style['wave']} width={(sound.out - sound.in) * pixelsPerSecond} height={HEIGHT} data-drawn={path !== null}>
      {path !== null && <path d={path} />}
    </svg>
  )
}

/** The shape of a sound's whole file: null until it has been read. */
function useShape(sound: Sound): { readonly shape: Shape | null; readonly missing: boolean } {
  const { sounds, editor } = useShotboard()
  const [read, setRead] = useState<{ readonly id: string; readonly shape: Shape | null } | null>(null)
  // By what the file is: what is heard of it changes with each step of a drag.
  const { id, type, seconds } = sound
  useEffect(() => {
    let left = false
    const show = (): void => {
      sounds.peaks({ id, type, seconds }).then(
        (shape) => {
          if (!left) setRead({ id, shape })
        },
        (error: unknown) => editor.say(`The scratch audio could not be read: ${String(error)}`, 'refused'),
      )
    }
    show()
    const stop = sounds.onKept((kept) => kept === id && show())
    return () => {
      left = true
      stop()
    }
  }, [sounds, editor, id, type, seconds])
  const mine = read?.id === id ? read : null
  return { shape: mine?.shape ?? null, missing: mine !== null && mine.shape === null }
}
