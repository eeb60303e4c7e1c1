import { useEffect, useState } from 'react'
import { type About, openLogs, readAbout } from '../../app-state/about.ts'
import { useEditor } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Mark } from '../../ui/Mark.tsx'
import style from './Settings.module.css'

/** Which Shotboard this is, and where it keeps things. */
export function AboutSection() {
  const editor = useEditor()
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
    <section aria-labelledby="settings-about">
      <div className={style['plate']}>
        <Mark size={48} />
        <div>
          <h3 id="settings-about" className={style['name']}>
            Shotboard
          </h3>
          <p className={style['tagline']}>Plan, price, sign and review AI shots.</p>
        </div>
      </div>
      {about && 'trouble' in about && <p className={style['bad']}>{about.trouble}</p>}
      {about && 'facts' in about && (
        <dl className={style['facts']}>
          <dt>Version</dt>
          <dd>{about.facts.version}</dd>
          <dt>Electron</dt>
          <dd>{about.facts.electron}</dd>
          <dt>Data folder</dt>
          <dd>{about.facts.dataFolder}</dd>
        </dl>
      )}
      <p className={style['words']}>Logs hold no API key and no prompt, and nothing is ever sent by itself: neither logs nor crash reports.</p>
      <Button onClick={() => openLogs(editor)}>Open logs folder</Button>
    </section>
  )
}
