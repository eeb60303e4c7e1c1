import { CSPProvider } from '@base-ui/react/csp-provider'
import { useEffect, useState } from 'react'
import { type Shotboard, startShotboard } from './app-state/start.ts'
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

type Start = { readonly is: 'starting' } | { readonly is: 'running'; readonly app: Shotboard } | { readonly is: 'failed'; readonly trouble: string }

/** The app from its first moment: starting, running, or saying why it cannot. */
export function App() {
  const [start, setStart] = useState<Start>({ is: 'starting' })

  useEffect(() => {
    let left = false
    startShotboard().then(
      (started) => {
        if (!left) setStart('trouble' in started ? { is: 'failed', trouble: started.trouble } : { is: 'running', app: started })
      },
      (error: unknown) => setStart({ is: 'failed', trouble: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      left = true
    }
  }, [])

  if (start.is === 'starting') return <div className={style['starting']} aria-busy />
  if (start.is === 'failed') return <StartFailed trouble={start.trouble} />
  return (
    <CSPProvider disableStyleElements>
      <ShotboardContext value={start.app}>
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
