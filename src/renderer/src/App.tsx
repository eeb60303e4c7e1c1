import { CSPProvider } from '@base-ui/react/csp-provider'
import { lazy, startTransition, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { startShotboard } from './app-state/start.ts'
import { useClipboard } from './app-state/use-clipboard.ts'
import { useShortcuts } from './app-state/use-shortcuts.ts'
import { ShotboardContext, useKeys, useShotboard, useView } from './app-state/use-shotboard.ts'
import { BoardWorkspace } from './BoardWorkspace.tsx'
import style from './App.module.css'
import { FindBar } from './features/find/FindBar.tsx'
import { DropTarget } from './features/drop/DropTarget.tsx'
import { FilmProgress } from './features/film/FilmProgress.tsx'
import { Library } from './features/library/Library.tsx'
import { Messages } from './features/messages/Messages.tsx'
import { Notice } from './features/notice/Notice.tsx'
import { Offline } from './features/notice/Offline.tsx'
import { Plan } from './features/plan/Plan.tsx'
import { TopBar } from './features/topbar/TopBar.tsx'
import { NotDrawn } from './NotDrawn.tsx'
import { StartFailed } from './StartFailed.tsx'
import { Mark } from './ui/Mark.tsx'
import { afterDrawing } from './ui/after-drawing.ts'
import { useDrawnMark } from './ui/use-drawn-mark.ts'
import { KeysContext } from './ui/key-names.ts'
import { HasPictureContext } from './ui/opener.ts'

/** Nobody opens a sheet before the first picture: their script is read, and they are drawn, behind it. */
const Sheets = lazy(async () => ({ default: (await import('./Sheets.tsx')).Sheets }))

type Started = Awaited<ReturnType<typeof startShotboard>>

interface Props {
  /** The start that is under way. */
  readonly first: Promise<Started>
  /** Starts anew, by the user's choice. */
  readonly start: typeof startShotboard
}

/** The app from its first moment: starting, running, or saying why it cannot. */
export function App({ first, start }: Props) {
  const [starting, setStarting] = useState(first)
  const [started, setStarted] = useState<Started | null>(null)

  useEffect(() => {
    starting.then(setStarted, (error: unknown) => setStarted({ trouble: error instanceof Error ? error.message : String(error), is: 'blocked' }))
  }, [starting])

  // Main's frame of the window stood there until now.
  useLayoutEffect(() => {
    if (started) document.getElementById('frame')?.remove()
  }, [started])

  if (!started) return <Starting />
  if ('trouble' in started) return <StartFailed trouble={started} onStart={(choice) => setStarting(start(choice))} />
  return (
    <CSPProvider disableStyleElements>
      <ShotboardContext value={started}>
        <ErrorBoundary FallbackComponent={NotDrawn}>
          <Window />
        </ErrorBoundary>
      </ShotboardContext>
    </CSPProvider>
  )
}

/** Before the boards are read: nothing for a moment, because mostly it is one, then what is being waited for. */
function Starting() {
  return (
    <main className={style['starting']} aria-busy>
      <div className={style['wait']}>
        <Mark size={48} />
        <h1 className={style['waiting']}>Opening your boards…</h1>
      </div>
    </main>
  )
}

function Window() {
  useShortcuts()
  useClipboard()
  useDrawnMark('shotboard:workspace', true)
  const { drawn } = useShotboard()
  const [hasPicture, setHasPicture] = useState(false)
  useEffect(
    () =>
      afterDrawing(() => {
        drawn()
        startTransition(() => setHasPicture(true))
      }),
    [drawn],
  )
  const workspace = useView((view) => view.workspace)
  const keys = useKeys()
  return (
    <KeysContext value={keys}>
      <HasPictureContext value={hasPicture}>
        <div className={style['window']}>
          <TopBar />
          <Notice />
          <Offline />
          <FindBar />
          <main className={style['main']}>
            {workspace === 'board' && <BoardWorkspace />}
            {workspace === 'library' && <Library />}
            {workspace === 'plan' && <Plan />}
          </main>
          <FilmProgress />
          {hasPicture && (
            <Suspense>
              <Sheets />
            </Suspense>
          )}
          <DropTarget />
          <Messages />
        </div>
      </HasPictureContext>
    </KeysContext>
  )
}
