import { Clapperboard, SearchX } from 'lucide-react'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import { clearSearch } from './library-state.ts'
import style from './Nothing.module.css'

/** The library before its first clip. */
export function NoClips() {
  const { view } = useShotboard()
  return (
    <div className={style['nothing']}>
      <Clapperboard aria-hidden size={36} strokeWidth={1.25} className={style['picture']} />
      <h1 className={style['title']}>No clips yet</h1>
      <p className={style['words']}>
        Render a board (Ctrl+Enter), and its clip comes here with the order that made it: shots, prompts, settings and price. Without a key, rendering is
        practice and free.
      </p>
      <Button look="accent" data-instead onClick={() => view.goTo('board')}>
        Go to the board
      </Button>
    </div>
  )
}

/** A search that finds nothing. */
export function NoMatch() {
  return (
    <div className={style['nothing']}>
      <SearchX aria-hidden size={36} strokeWidth={1.25} className={style['picture']} />
      <h2 className={style['title']}>No clip matches</h2>
      <p className={style['words']}>The search looks for every word in prompts, board names and model names.</p>
      <Button data-instead onClick={clearSearch}>Show all clips</Button>
    </div>
  )
}
