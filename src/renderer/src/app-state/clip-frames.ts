import type { Render } from '../../../shared/domain/job.ts'
import { timecode } from '../../../shared/domain/timecode.ts'
import type { Board } from '../../../shared/domain/storyboard.ts'
import { freeName } from '../editor/board-names.ts'
import { newBoard } from '../editor/new-board.ts'
import { committedBoard } from '../editor/store.ts'
import type { ImagePlace } from './image-place.ts'
import { inTurnOrSay, keepImageInBoth, landImage } from './images.ts'
import type { ImportedImage } from '../media/import-image.ts'
import type { Shotboard } from './start.ts'

type FrameDesk = Pick<Shotboard, 'db' | 'editor' | 'view' | 'stage' | 'renders'>

/** Puts the frame that is seen of the take on the stage where an image goes. */
export function landFrame(desk: FrameDesk, place: ImagePlace): void {
  const take = takeOnStage(desk)
  if (!take) return
  // The frame that was pressed on, though it plays on.
  const time = desk.stage.reel()?.playback.store.getState().time ?? 0
  inTurnOrSay(desk, async () => {
    const image = await frameOf(desk, take, time)
    if (image) await landImage(desk, place, image)
  })
}

/**
 * Begins a board where the take on the stage ends: its last frame is the start image and the still of the first shot. It
 * goes on from the board that is open now, whichever is by the time the frame has come.
 */
export function goOnFromLastFrame(desk: FrameDesk): void {
  const take = takeOnStage(desk)
  if (!take) return
  const asked = committedBoard(desk.editor.store.getState())
  inTurnOrSay(desk, async () => {
    const image = await frameOf(desk, take, 'last')
    if (!image) return
    await keepImageInBoth(desk, image)
    const { boards } = desk.editor.store.getState().history.present
    desk.view.goTo('board')
    desk.editor.insertBoard(goingOn(boards.find(({ id }) => id === asked.id) ?? asked, image, boards), asked.id)
  })
}

/** Why no frame can be taken, in one sentence; null where one can. */
export function whyNoFrame(desk: FrameDesk): string | null {
  return takeOnStage(desk) ? null : 'Show a take in the viewer first: the frame is taken from it.'
}

/** The take that is seen; null where the plan is, or nothing. */
function takeOnStage({ stage, renders }: FrameDesk): Render | null {
  const id = stage.clip()
  return renders.store.getState().renders.find(({ order }) => order.id === id) ?? null
}

async function frameOf({ editor }: FrameDesk, { order, stage }: Render, at: number | 'last'): Promise<ImportedImage | null> {
  if (stage.at !== 'stored') return null
  // What reads films is fetched at the first need.
  const [{ clipFrame }, { importImage }] = await Promise.all([import('../media/clip-frame.ts'), import('../media/import-image.ts')])
  const frame = await clipFrame(order.id, stage.clip.bytes, at)
  if ('refusal' in frame) {
    editor.say(frame.refusal, 'refused')
    return null
  }
  const name = `${order.board.name}, take ${order.take}, ${at === 'last' ? 'last frame' : timecode(at)}`
  const imported = await importImage(new File([frame], name, { type: frame.type }))
  if (imported.is === 'image') return imported
  editor.say(imported.is === 'refused' ? imported.refusal : `“${name}” cannot be used: the clip is of a shape that no model takes.`, 'refused')
  return null
}

/** A board as another one is made, with one empty shot that starts from this frame. */
function goingOn(before: Board, { ref }: ImportedImage, taken: readonly Board[]): Board {
  const fresh = newBoard(freeName(before.name, taken))
  const { markers: _, sound: __, ...kept } = before
  return {
    ...kept,
    id: fresh.id,
    name: fresh.name,
    settings: { ...before.settings, startImage: ref, endImage: null },
    shots: fresh.shots.map((shot) => ({ ...shot, still: ref })),
  }
}
