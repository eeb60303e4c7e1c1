import { useEffect } from 'react'
import type { Board } from '../../../../shared/domain/storyboard.ts'
import { clipSeconds, plannedCuts } from '../../../../shared/domain/storyboard.ts'
import { useAnimaticOptions } from '../../app-state/use-animatic.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import type { ClockPlayback } from '../../ui/player/clock-playback.ts'
import { PlayerFrame } from '../../ui/player/PlayerFrame.tsx'
import { AnimaticMenu } from './AnimaticMenu.tsx'
import { AnimaticPicture } from './AnimaticPicture.tsx'
import { StillDrop } from './StillDrop.tsx'

/** The plan on the stage, which the transport runs in real time as if it were film. */
export function PlanPlayer({ board, playback }: { readonly board: Board; readonly playback: ClockPlayback }) {
  const { stage } = useShotboard()
  const { beep } = useAnimaticOptions()
  const seconds = clipSeconds(board)
  useEffect(() => playback.pause, [playback])
  return (
    <PlayerFrame playback={playback} cuts={plannedCuts(board)} duration={seconds} sound={beep || board.sound !== undefined} timeElsewhere onStage={stage.put} tools={<AnimaticMenu />}>
      {(toggleFull) => (
        <StillDrop>
          <AnimaticPicture playback={playback} toggleFull={toggleFull} />
        </StillDrop>
      )}
    </PlayerFrame>
  )
}
