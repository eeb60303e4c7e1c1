import type { Shot } from '../../../../shared/domain/storyboard.ts'
import { inSeconds } from '../../../../shared/domain/units.ts'
import { useEditor, useEditorState } from '../../app-state/use-shotboard.ts'
import { roll } from '../../editor/edges.ts'
import { rollRange } from '../../editor/length-commands.ts'
import { committedBoard, shownBoard } from '../../editor/store.ts'
import { PullHandle } from './PullHandle.tsx'

interface Props {
  readonly shot: Shot
  readonly number: number
  readonly reached: boolean
}

/** The cut between a shot and the next: rolled by the track's pointer or by arrows; the clip stays as long as it is. */
export function CutHandle({ shot, number, reached }: Props) {
  const editor = useEditor()
  const next = useEditorState((state) => shownBoard(state).shots[number]?.seconds ?? 0)
  return (
    <PullHandle
      shot={shot}
      edge="end"
      cut
      label={`Cut after shot ${number}`}
      at={{ seconds: shot.seconds, ...rollRange(shot.seconds, next), inWords: `Shot ${number} ${inSeconds(shot.seconds)}, shot ${number + 1} ${inSeconds(next)}` }}
      reached={reached}
      holds={() => true}
      step={(step) => ({ pull: roll(committedBoard(editor.store.getState()), shot, step), about: `cut ${shot.id}` })}
    />
  )
}
