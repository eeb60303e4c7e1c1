import { memo } from 'react'
import type { ImageRef } from '../../../../shared/domain/storyboard.ts'
import type { Credits, Seconds } from '../../../../shared/domain/units.ts'
import style from './ShotBody.module.css'
import { ShotPoster } from './ShotPoster.tsx'

interface Props {
  readonly number: number
  readonly seconds: Seconds
  readonly credits: Credits | null
  readonly prompt: string
  readonly still: ImageRef | undefined
}

/** What stands on a shot: its number, length and price, and the words that it is made from. */
export const ShotBody = memo(function ShotBody({ number, seconds, credits, prompt, still }: Props) {
  return (
    <>
      {still && <ShotPoster still={still} />}
      <span className={style['head']}>
        <span className={style['number']}>{number}</span>
        <span className={style['seconds']}>{seconds} s</span>
        {credits !== null && <span className={style['credits']}>{credits}</span>}
      </span>
      <span className={style['prompt']}>{prompt || 'No prompt yet'}</span>
    </>
  )
})
