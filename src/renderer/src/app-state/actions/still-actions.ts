import type { FRAME_ACTIONS, STILL_ACTIONS } from '../../../../shared/actions/rows/still.ts'
import type { ImageSlot } from '../../../../shared/domain/command.ts'
import { type EditorState, shownShot } from '../../editor/store.ts'
import { goOnFromLastFrame, landFrame } from '../clip-frames.ts'
import { slotOf, stillOf } from '../image-place.ts'
import type { Shotboard } from '../start.ts'
import { chooseImage } from '../take-image.ts'

/** What is done with the still of the selected shot, and with a frame of the take that is seen. Where there is none, nothing happens. */
export function stillActions(shotboard: Shotboard): Readonly<Record<keyof (typeof STILL_ACTIONS & typeof FRAME_ACTIONS), () => void>> {
  const { editor, crops, sketches } = shotboard
  const state = editor.store.getState
  const putIn = (slot: ImageSlot): void => {
    const { still } = shownShot(state())
    if (still) editor.dispatch({ kind: 'setImage', slot, image: still })
  }
  return {
    'choose-still': () => chooseImage(shotboard, stillOf(state())),
    'sketch-still': sketches.begin,
    'crop-still': () => {
      const { still } = shownShot(state())
      if (still) crops.again(stillOf(state()), still)
    },
    'remove-still': () => editor.dispatch({ kind: 'setStill', shotId: shownShot(state()).id, still: null }),
    'start-with-still': () => putIn('startImage'),
    'end-with-still': () => putIn('endImage'),
    'frame-as-still': () => landFrame(shotboard, stillOf(state())),
    'frame-as-start-image': () => landFrame(shotboard, slotOf(state(), 'startImage')),
    'frame-as-end-image': () => landFrame(shotboard, slotOf(state(), 'endImage')),
    'board-from-last-frame': () => goOnFromLastFrame(shotboard),
  }
}

/** Why nothing can be done with the selected shot's still; null where it has one. */
export function whyNoStill(state: EditorState): string | null {
  return shownShot(state).still ? null : 'This shot has no still yet. Drop a picture on it, paste one, or choose one.'
}
