import { ArrowLeft } from 'lucide-react'
import { useSettledBoard, useShotboard } from '../../app-state/use-shotboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { PracticeBadge } from '../../ui/PracticeBadge.tsx'
import { dayAndTime } from '../../ui/when.ts'
import { EarlierVersion } from './EarlierVersion.tsx'
import { FrameMenu } from './FrameMenu.tsx'
import { PictureSelect } from './PictureSelect.tsx'
import { TakeSelect } from './TakeSelect.tsx'
import type { Shown } from './use-shown.ts'
import style from './ViewerHeader.module.css'

const SIDES = [
  { value: 'plan', label: 'Plan' },
  { value: 'take', label: 'Take' },
] as const

interface Props {
  readonly shown: Shown
  readonly take: Render
}

/** What is on the stage, and the ways to something else, as soon as there is more than the plan. */
export function ViewerHeader({ shown, take }: Props) {
  const { view } = useShotboard()
  const open = useSettledBoard()
  const { board, practice, signedAt } = take.order
  const { plan, ready } = shown
  const own = board.id === open.id
  return (
    <header className={style['header']}>
      <div className={style['row']}>
        {own ? (
          <Choice label="Show" value={plan ? 'plan' : 'take'} options={SIDES} onChoose={(side) => (side === 'plan' ? shown.showPlan() : shown.showTake())} />
        ) : (
          <Button className={style['back']} onClick={() => view.showRender(null)}>
            <ArrowLeft aria-hidden size={14} />
            Back to the board
          </Button>
        )}
        <span className={style['select']}>{plan ? <PictureSelect /> : <TakeSelect take={take} onChoose={shown.choose} />}</span>
        <h2 className={style['name']} data-own={own}>{plan ? open.name : board.name}</h2>
        {!plan && (
          <>
            <span className={style['facts']}>
              {specOf(board.model).name}
              <span className={style['date']}> · {dayAndTime(signedAt)}</span>
            </span>
            {practice && <PracticeBadge />}
            <FrameMenu />
          </>
        )}
      </div>
      {ready && (
        <Button className={style['ready']} onClick={shown.showNewest}>
          Take {ready.order.take} is ready
        </Button>
      )}
      {!plan && <EarlierVersion take={take} />}
    </header>
  )
}
