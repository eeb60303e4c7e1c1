import type { Shotboard } from '../../../app-state/start.ts'
import { committedBoard } from '../../../editor/store.ts'
import { clipSeconds, plannedCuts } from '../../../../../shared/domain/storyboard.ts'
import { timeOfFrame } from '../../../../../shared/domain/timecode.ts'
import type { SnapTarget } from './snapping.ts'

type Parts = Pick<Shotboard, 'editor' | 'playhead'>

/** What draws an edge or the blade to itself: the playhead, and what is marked. */
export function edgeTargets(parts: Parts): readonly SnapTarget[] {
  return [{ at: parts.playhead.store.getState().time, name: 'Playhead' }, ...marked(parts)]
}

/** What draws the playhead to itself while it is dragged: cuts, and what is marked. */
export function playheadTargets(parts: Parts): readonly SnapTarget[] {
  const cuts = plannedCuts(committedBoard(parts.editor.store.getState()))
  return [...cuts.map((at, index) => ({ at, name: `Shot ${index + 2}` })), ...marked(parts)]
}

/** What draws the scratch audio's ends: cuts, both ends of the clip, the playhead, and what is marked. */
export function soundTargets(parts: Parts): readonly SnapTarget[] {
  const end = clipSeconds(committedBoard(parts.editor.store.getState()))
  return [{ at: parts.playhead.store.getState().time, name: 'Playhead' }, ...playheadTargets(parts), { at: 0, name: 'Start' }, { at: end, name: 'End' }]
}

function marked({ editor, playhead }: Parts): readonly SnapTarget[] {
  const { in: from, out: to } = playhead.store.getState()
  const markers = committedBoard(editor.store.getState()).markers ?? []
  return [
    ...(from === null ? [] : [{ at: from, name: 'In' }]),
    ...(to === null ? [] : [{ at: to, name: 'Out' }]),
    ...markers.map(({ at, name }) => ({ at: timeOfFrame(at), name: name || 'Marker' })),
  ]
}
