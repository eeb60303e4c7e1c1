import { Play, X } from 'lucide-react'
import { isUndecided } from '../../../../shared/domain/decision.ts'
import { isOver, type Render } from '../../../../shared/domain/job.ts'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import type { Timestamp } from '../../../../shared/domain/units.ts'
import { useIsMissing } from '../../app-state/use-missing.ts'
import { useRenders, useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { keptOf } from '../../editor/kept-words.ts'
import { progressOf, stageWords } from '../../editor/render-progress.ts'
import { useDrawnMark } from '../../ui/use-drawn-mark.ts'
import { Decision } from './Decision.tsx'
import { PriceDifference } from './PriceDifference.tsx'
import style from './Renders.module.css'
import { useKeptFocus } from '../../app-state/use-kept-focus.ts'
import { useNow } from '../../app-state/use-now.ts'

/** How many renders the list shows; the library has all the clips. */
const SHOWN = 20

/** What is being rendered, and how the last renders ended. */
export function Renders() {
  const all = useRenders()
  useDrawnMark('shotboard:library', all.length > 0)
  const list = useKeptFocus<HTMLUListElement>(all.length, 'button')
  const now = useNow(all.some((render) => !isOver(render)))
  return (
    <section className={style['panel']} aria-label="Renders panel">
      <h2 className={style['title']}>Renders</h2>
      {all.length === 0 && <p className={style['empty']}>Press Render: what comes back is shown here.</p>}
      <ul ref={list} aria-label="Renders" className={style['list']}>
        {all.slice(0, SHOWN).map((render) => (
          <RenderItem key={render.order.id} render={render} now={now} />
        ))}
      </ul>
    </section>
  )
}

function RenderItem({ render, now }: { readonly render: Render; readonly now: Timestamp }) {
  const { view, renders } = useShotboard()
  const shown = useView((state) => state.renderId) === render.order.id
  const { order, stage } = render
  const { id, board } = order
  const missing = useIsMissing(id)
  return (
    <li className={style['render']} data-stage={stage.at} data-short={keptOf(render, now)?.short ?? false} data-missing={missing} data-shown={shown}>
      <div className={style['words']}>
        <span className={style['head']}>
          <span className={style['name']}>{board.name}</span>
          {order.practice && <span className={style['practice']}>practice</span>}
        </span>
        <span className={style['facts']}>
          Take {order.take} · {specOf(board.model).name} · {order.quote.seconds} s
        </span>
        <span className={style['stage']}>{missing ? 'Ready, but its file is missing' : stageWords(render, now)}</span>
      </div>
      {stage.at === 'stored' && <IconButton icon={Play} label={`Play ${board.name}`} onClick={() => view.showRender(id)} />}
      {stage.at === 'ordered' && <IconButton icon={X} label={`Take back ${board.name}`} onClick={() => void renders.remove(id)} />}
      {(stage.at === 'failed' || stage.at === 'attention') && !isUndecided(render) && (
        <IconButton icon={X} label={`Dismiss ${board.name}`} onClick={() => void renders.remove(id)} />
      )}
      <Decision render={render} />
      <PriceDifference render={render} />
      {!isOver(render) && <Progress label={`${board.name}, ${specOf(board.model).name}`} value={progressOf(render, now)} />}
    </li>
  )
}
