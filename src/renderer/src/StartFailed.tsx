import style from './StartFailed.module.css'
import { Button } from './ui/Button.tsx'

/** Shown instead of a blank window when the app cannot start. */
export function StartFailed({ trouble }: { readonly trouble: string }) {
  return (
    <main className={style['page']}>
      <h1 className={style['title']}>Shotboard could not open its boards</h1>
      <p>{trouble}</p>
      <Button look="accent" onClick={() => window.location.reload()}>
        Try again
      </Button>
    </main>
  )
}
