import { useEffect, useState } from 'react'
import { type About, readAbout } from '../../app-state/about.ts'
import style from './Settings.module.css'

/** Which Shotboard this is, and where it keeps things. */
export function AboutSection() {
  const [about, setAbout] = useState<About | null>(null)
  useEffect(() => {
    let current = true
    const show = async (): Promise<void> => {
      const read = await readAbout()
      if (current) setAbout(read)
    }
    void show()
    return () => {
      current = false
    }
  }, [])
  return (
    <section className={style['section']} aria-labelledby="settings-about">
      <h3 id="settings-about" className={style['heading']}>
        About
      </h3>
      {about && 'trouble' in about && <p className={style['bad']}>{about.trouble}</p>}
      {about && 'facts' in about && (
        <dl className={style['facts']}>
          <dt>Shotboard</dt>
          <dd>{about.facts.version}</dd>
          <dt>Electron</dt>
          <dd>{about.facts.electron}</dd>
          <dt>Data folder</dt>
          <dd>{about.facts.dataFolder}</dd>
        </dl>
      )}
    </section>
  )
}
