import { useBoard, useRender, useRenders, useView } from '../../app-state/use-shotboard.ts'
import { ProgressLine } from './ProgressLine.tsx'
import { Slate } from './Slate.tsx'
import { TakePlayer } from './TakePlayer.tsx'
import { onItsWay, takesOf } from './takes.ts'
import style from './Viewer.module.css'

/** What there is to look at: the render that was chosen, else the board's newest take, else its plan. */
export function Viewer() {
  const board = useBoard()
  const renders = useRenders()
  const asked = useRender(useView((view) => view.renderId))
  const chosen = asked?.stage.at === 'stored' ? asked : null
  const take = chosen ?? takesOf(renders, board.id)[0] ?? null
  const coming = onItsWay(renders, board.id)
  return (
    <section aria-label="Viewer" className={style['viewer']}>
      {coming && <ProgressLine render={coming} />}
      {take ? <TakePlayer take={take} chosen={chosen !== null} /> : <Slate board={board} />}
    </section>
  )
}
