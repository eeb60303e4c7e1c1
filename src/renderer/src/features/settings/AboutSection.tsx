import { useEffect, useState } from 'react'
import { ask } from '../../bridge/bridge.ts'
import type { Output } from '../../../../shared/ipc/contract.ts'
import style from './Settings.module.css'

type About = { readonly facts: Output<'app.about'> } | { readonly trouble: string }

/** Which Shotboard this is, and where it keeps things. */
export function AboutSection() {
  const [about, setAbout] = useState<About | null>(null)
  useEffect(() => {
    let current = true
    const tell = (next: About): void => {
      if (current) setAbout(next)
    }
    ask('app.about', undefined).then(
      (answer) => tell(answer.ok ? { facts: answer.value } : { trouble: answer.error.sentence }),
      (error: unknown) => tell({ trouble: String(error) }),
    )
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
