import { CSPProvider } from '@base-ui/react/csp-provider'
import { useEffect, useState } from 'react'
import type { startShotboard } from './app-state/start.ts'
import { useShortcuts } from './app-state/use-shortcuts.ts'
import { ShotboardContext, useView } from './app-state/use-shotboard.ts'
import { BoardWorkspace } from './BoardWorkspace.tsx'
import style from './App.module.css'
import { ConfirmRender } from './features/confirm/ConfirmRender.tsx'
import { Library } from './features/library/Library.tsx'
import { Messages } from './features/messages/Messages.tsx'
import { Plan } from './features/plan/Plan.tsx'
import { Settings } from './features/settings/Settings.tsx'
import { TopBar } from './features/topbar/TopBar.tsx'
import { StartFailed } from './StartFailed.tsx'

type Started = Awaited<ReturnType<typeof startShotboard>>

/** The app from its first moment: starting, running, or saying why it cannot. */
export function App({ starting }: { readonly starting: Promise<Started> }) {
  const [started, setStarted] = useState<Started | null>(null)

  useEffect(() => {
    starting.then(setStarted, (error: unknown) => setStarted({ trouble: error instanceof Error ? error.message : String(error) }))
  }, [starting])

  if (!started) return <div className={style['starting']} aria-busy />
  if ('trouble' in started) return <StartFailed trouble={started.trouble} />
  return (
    <CSPProvider disableStyleElements>
      <ShotboardContext value={started}>
        <Window />
      </ShotboardContext>
    </CSPProvider>
  )
}

function Window() {
  useShortcuts()
  const workspace = useView((view) => view.workspace)
  return (
    <div className={style['window']}>
      <TopBar />
      <main className={style['main']}>
        {workspace === 'board' && <BoardWorkspace />}
        {workspace === 'library' && <Library />}
        {workspace === 'plan' && <Plan />}
      </main>
      <ConfirmRender />
      <Settings />
      <Messages />
    </div>
  )
}
