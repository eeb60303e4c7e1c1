import type { FallbackProps } from 'react-error-boundary'
import style from './StartFailed.module.css'
import { Button } from './ui/Button.tsx'

/** Shown instead of a blank window when the screen breaks while it is drawn. What it draws from is kept beside it and goes on being saved. */
export function NotDrawn({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <main className={style['page']}>
      <h1 className={style['title']}>Shotboard could not draw its window</h1>
      <p role="alert">
        Your boards are kept, and renders go on. Draw the window again; if that does not help, start Shotboard again. ({error instanceof Error ? error.message : String(error)})
      </p>
      <div className={style['row']}>
        <Button look="accent" onClick={resetErrorBoundary}>
          Draw again
        </Button>
      </div>
    </main>
  )
}
