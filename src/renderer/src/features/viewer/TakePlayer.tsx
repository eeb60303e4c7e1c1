import { useClipPlayer } from '../../app-state/use-clip-player.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { Render } from '../../../../shared/domain/job.ts'
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
  const { stage } = useShotboard()
  return <Player {...useClipPlayer(take)} playback={playback} timeElsewhere={linked} onStage={stage.putClip(take.order.id)} />
}
