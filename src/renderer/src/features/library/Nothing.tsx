import { Clapperboard, SearchX } from 'lucide-react'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { clearSearch } from './library-state.ts'

/** The library before its first clip. */
export function NoClips() {
  const { view } = useShotboard()
  return (
    <Empty
      level={1}
      icon={Clapperboard}
      title="No clips yet"
      action={
        <Button data-instead onClick={() => view.goTo('board')}>
          Go to the board
        </Button>
      }
    >
      Render a board, and its clip comes here with the order that made it: shots, prompts, settings and price. Without a key, rendering is practice and free.
    </Empty>
  )
}

/** A search that finds nothing. */
export function NoMatch() {
  return (
    <Empty
      level={2}
      icon={SearchX}
      title="No clip matches"
      action={
        <Button data-instead onClick={clearSearch}>
          Show all clips
        </Button>
      }
    >
      The search looks for every word in prompts, board names and model names.
    </Empty>
  )
}
