import type { Command, ImageSlot } from '../../../shared/domain/command.ts'
import type { BoardId, ImageRef, ShotId } from '../../../shared/domain/storyboard.ts'
import { committedBoard, type EditorState, shownShot } from '../editor/store.ts'

/** What an image is for: the still of a shot, or one end of a clip. Of the board that was meant, whichever is open by now. */
export type ImagePlace = { readonly boardId: BoardId } & ({ readonly is: 'still'; readonly shotId: ShotId } | { readonly is: ImageSlot })

/** Puts an image there. */
export function putAt(place: ImagePlace, image: ImageRef): Command {
  return place.is === 'still' ? { kind: 'setStill', shotId: place.shotId, still: image } : { kind: 'setImage', slot: place.is, image }
}

/** One end of the open board's clip. */
export function slotOf(state: EditorState, slot: ImageSlot): ImagePlace {
  return { is: slot, boardId: state.boardId }
}

/** The still of a shot of the open board; of the selected one where none is named. */
export function stillOf(state: EditorState, shotId: ShotId = shownShot(state).id): ImagePlace & { readonly is: 'still' } {
  return { is: 'still', boardId: committedBoard(state).id, shotId }
}
