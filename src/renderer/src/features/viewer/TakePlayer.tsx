import { revealClip, whyUnreadable } from '../../app-state/clip-file.ts'
import { useMissingStage } from '../../app-state/use-missing.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { clipSeconds, plannedCuts } from '../../../../shared/domain/storyboard.ts'
import { clipUrl } from '../../../../shared/ipc/contract.ts'
import { Player } from '../../ui/player/Player.tsx'
import type { Playback } from '../../ui/player/playback-state.ts'

interface Props {
  readonly take: Render
  readonly playback: Playback
  /** Whether its time is the playhead's. */
  readonly linked: boolean
}

/** A finished take on the stage, with the transport below. */
export function TakePlayer({ take, playback, linked }: Props) {
  const { editor, stage } = useShotboard()
  const number = take.order.take
  const { id, board } = take.order
  return (
    <Player
      playback={playback}
      label={`${board.name}, take ${number}`}
      src={clipUrl(id)}
      cuts={plannedCuts(board)}
      seconds={clipSeconds(board)}
      missing={useMissingStage(take)}
      whyUnreadable={() => whyUnreadable(id)}
      timeElsewhere={linked}
      onStage={stage.putClip(id)}
      onReveal={() => revealClip(id, editor)}
    />
  )
}
