import { MAX_SHOT_SECONDS } from '../../../../shared/domain/models/catalogue.ts'
import type { Shot } from '../../../../shared/domain/storyboard.ts'
import { inSeconds, type Seconds } from '../../../../shared/domain/units.ts'
import { useEditor } from '../../app-state/use-shotboard.ts'
import { type Edge, lengthen } from '../../editor/edges.ts'
import { committedBoard } from '../../editor/store.ts'
import { PullHandle } from './PullHandle.tsx'

const NAMES: Readonly<Record<Edge, string>> = { start: 'Start', end: 'End' }

interface Props {
  readonly shot: Shot
  readonly number: number
  readonly seconds: Seconds
  readonly edge: Edge
  readonly reached: boolean
}

/** An end of a shot: pulled by the track's pointer, or moved by arrows a second at a time; what follows ripples. */
export function EdgeHandle({ shot, number, seconds, edge, reached }: Props) {
  const editor = useEditor()
  return (
    <PullHandle
      shot={shot}
      edge={edge}
      label={`${NAMES[edge]} of shot ${number}`}
      at={{ seconds, least: 1, most: MAX_SHOT_SECONDS, inWords: inSeconds(seconds) }}
      reached={reached}
      holds={(pulling) => pulling.edge === edge}
      step={(step) => ({ pull: lengthen(committedBoard(editor.store.getState()), shot, edge === 'end' ? step : step === 1 ? -1 : 1), about: `seconds ${shot.id}` })}
    />
  )
}
