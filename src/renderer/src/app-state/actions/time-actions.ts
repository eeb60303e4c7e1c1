import type { TIME_ACTIONS } from '../../../../shared/actions/rows/time.ts'
import { MarkerIdSchema } from '../../../../shared/domain/marker.ts'
import { frameAt, timeOfFrame } from '../../../../shared/domain/timecode.ts'
import type { Frames } from '../../../../shared/domain/units.ts'
import { shownBoard } from '../../editor/store.ts'
import type { Shotboard } from '../start.ts'

/** How much nearer one press draws the timeline. */
const STEP = 1.5

/** What is done to the timeline's time: the marked part, markers, and how large it is drawn. */
export function timeActions({ editor, playhead, view, zoom }: Shotboard): Readonly<Record<keyof typeof TIME_ACTIONS, () => void>> {
  const here = (): Frames => frameAt(playhead.store.getState().time)
  const markers = (): readonly Frames[] => (shownBoard(editor.store.getState()).markers ?? []).map(({ at }) => at)
  const goTo = (frame: Frames | undefined): void => {
    if (frame === undefined) editor.say(markers().length === 0 ? 'This board has no markers yet.' : 'There is no other marker that way.')
    else playhead.setTime(timeOfFrame(frame))
  }
  return {
    'mark-in': playhead.markIn,
    'mark-out': playhead.markOut,
    'clear-in-out': playhead.clearInOut,
    'go-to-timecode': view.typeTime,
    'add-marker': () => editor.dispatch({ kind: 'addMarker', marker: { id: MarkerIdSchema.parse(crypto.randomUUID()), at: here(), name: '' } }),
    'next-marker': () => goTo(markers().find((at) => at > here())),
    'previous-marker': () => goTo(markers().findLast((at) => at < here())),
    'zoom-in': () => zoom.zoomBy(STEP),
    'zoom-out': () => zoom.zoomBy(1 / STEP),
    'zoom-to-fit': zoom.zoomToFit,
  }
}
