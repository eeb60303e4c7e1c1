import type { ReactNode } from 'react'
import { ClipSection } from './ClipSection.tsx'
import style from './Inspector.module.css'
import { ShotSection } from './ShotSection.tsx'
import { StyleAndCast } from './StyleAndCast.tsx'

interface Props {
  /** The words that the selected shot’s takes were made from. */
  readonly versions: ReactNode
}

/** What the selected shot says, what the board puts into every shot, and what the whole clip asks of its model. */
export function Inspector({ versions }: Props) {
  return (
    <section className={style['inspector']} aria-label="Inspector">
      <ShotSection />
      {versions}
      <StyleAndCast />
      <ClipSection />
    </section>
  )
}
