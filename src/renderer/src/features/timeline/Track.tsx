import type { Seconds } from '../../../../shared/domain/units.ts'
import { committedBoard, shownBoard } from '../../editor/store.ts'
import { useEditorState } from '../../app-state/use-shotboard.ts'
import { Free } from './Free.tsx'
import { HandLines } from './hand/HandLines.tsx'
import { HandNote } from './hand/HandNote.tsx'
import { RefusedNote } from './hand/RefusedNote.tsx'
import { Ruler } from './Ruler.tsx'
import { trackSeconds } from './scale.ts'
import { Shots } from './Shots.tsx'
import { SoundLane } from './sound/SoundLane.tsx'
import type { Voice } from './spoken.ts'
import { TimeView } from './TimeView.tsx'

/** The time of the clip: a ruler, the shots under it, and what the hand does to them. */
export function Track({ voice }: { readonly voice: Voice }) {
  // Under a trim the scale stands still, or the edge would run away from the hand.
  const track: Seconds = useEditorState((state) => trackSeconds(committedBoard(state)))
  const sound = useEditorState((state) => shownBoard(state).sound !== undefined)
  return (
    <TimeView seconds={track} sound={sound}>
      <Ruler track={track} />
      <Shots voice={voice} />
      <Free track={track} />
      <SoundLane voice={voice} />
      <HandLines />
      <HandNote />
      <RefusedNote />
    </TimeView>
  )
}
