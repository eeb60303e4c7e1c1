import { ClipSection } from './ClipSection.tsx'
import style from './Inspector.module.css'
import { ShotSection } from './ShotSection.tsx'

/** What the selected shot says, and what the whole clip asks of its model. */
export function Inspector() {
  return (
    <section className={style['inspector']} aria-label="Inspector">
      <ShotSection />
      <ClipSection />
    </section>
  )
}
