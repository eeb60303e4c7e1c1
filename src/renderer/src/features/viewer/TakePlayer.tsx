import { ArrowLeft } from 'lucide-react'
import { useEditor, useRenders, useShotboard } from '../../app-state/use-shotboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { clipSeconds, plannedCuts } from '../../../../shared/domain/storyboard.ts'
import { clipUrl } from '../../../../shared/ipc/contract.ts'
import { Button } from '../../ui/Button.tsx'
import { Player } from '../../ui/player/Player.tsx'
import { PracticeBadge } from '../../ui/PracticeBadge.tsx'
import { Select } from '../../ui/Select.tsx'
import { dayAndTime } from '../../ui/when.ts'
import { revealClip, whyUnreadable } from '../../app-state/clip-file.ts'
import { takeNumber, takesOf } from './takes.ts'
import style from './TakePlayer.module.css'

interface Props {
  readonly take: Render
  /** Whether the user asked for this very take, rather than for the board's newest. */
  readonly chosen: boolean
}

/** A finished take, with what it is above and the transport below. */
export function TakePlayer({ take, chosen }: Props) {
  const { view } = useShotboard()
  const editor = useEditor()
  const { id, board, practice, signedAt } = take.order
  return (
    <>
      <header className={style['header']}>
        {chosen && (
          <Button className={style['back']} onClick={() => view.showRender(null)}>
            <ArrowLeft aria-hidden size={14} />
            Back to the board
          </Button>
        )}
        <h2 className={style['name']}>{board.name}</h2>
        <TakeSelect take={take} />
        <span className={style['facts']}>
          {specOf(board.model).name} · {dayAndTime(signedAt)}
        </span>
        {practice && <PracticeBadge />}
      </header>
      <Player
        label={`${board.name}, take of ${dayAndTime(signedAt)}`}
        src={clipUrl(id)}
        cuts={plannedCuts(board)}
        seconds={clipSeconds(board)}
        whyUnreadable={() => whyUnreadable(id)}
        onReveal={() => void revealClip(id, editor)}
      />
    </>
  )
}

/** The takes of one board, to look at another of them. */
function TakeSelect({ take }: { readonly take: Render }) {
  const { view } = useShotboard()
  const takes = takesOf(useRenders(), take.order.board.id)
  if (takes.length < 2) return null
  return (
    <Select
      label="Take"
      value={take.order.id}
      options={takes.map((other) => ({
        value: other.order.id,
        label: `Take ${takeNumber(takes, other)}`,
        aside: dayAndTime(other.order.signedAt),
      }))}
      onChoose={view.showRender}
    />
  )
}
