import { useState } from 'react'
import { Announcer } from './Announcer.tsx'
import { createHand, HandContext } from './hand/hand.ts'
import { KeptShots } from './KeptShots.tsx'
import { ShotMenu } from './ShotMenu.tsx'
import { createVoice } from './spoken.ts'
import { TimeBar } from './TimeBar.tsx'
import style from './Timeline.module.css'
import { TimelineHeader } from './TimelineHeader.tsx'
import { Track } from './Track.tsx'

/** The timeline: what is done to shots, how long the clip is, and the shots themselves. */
export function Timeline() {
  const [voice] = useState(createVoice)
  const [hand] = useState(createHand)
  return (
    <section className={style['panel']} aria-label="Timeline panel">
      <TimelineHeader />
      <KeptShots />
      <HandContext value={hand}>
        <ShotMenu>
          <div className={style['time']}>
            <Track voice={voice} />
          </div>
        </ShotMenu>
      </HandContext>
      <TimeBar />
      <Announcer voice={voice} />
    </section>
  )
}
