import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Frame, movedFrame, type Sides, sizedFrame, widestFrame } from '../../../shared/domain/pictures/frame.ts'
import { cropShape, leastShare } from '../../../shared/domain/pictures/image-plan.ts'
import { ratioOf } from '../../../shared/domain/pictures/board-shape.ts'
import type { ImageId, ImageRef } from '../../../shared/domain/storyboard.ts'
import { boardOf } from '../editor/project-steps.ts'
import { croppedFrom, imageBlob, keepImage } from '../storage/images.ts'
import type { CroppedFrom } from '../storage/rows.ts'
import { findImage, type ImageDesk, inTurnOrSay, landImage } from './images.ts'
import type { ImagePlace } from './image-place.ts'

/** A picture of which a part is being chosen. */
export interface Crop {
  readonly place: ImagePlace
  readonly name: string
  /** The whole of it, kept here under its id whether or not a board could name it. */
  readonly id: ImageId
  readonly picture: Blob
  /** Its address, for as long as it is being cropped. */
  readonly url: string
  readonly sides: Sides
  /** Width over height of what is chosen. */
  readonly ratio: number
  readonly frame: Frame
  /** The longer side of the frame as a part of the longest that it can have; `least` is the smallest that needs no enlarging. */
  readonly share: number
  readonly least: number
}

/** Chooses with the user which part of a picture an image is. */
export interface CropDesk {
  readonly store: StoreApi<{ readonly crop: Crop | null }>
  /** Begins with a picture that has just come in. */
  readonly open: (place: ImagePlace, whole: { readonly ref: ImageRef; readonly blob: Blob }) => void
  /** Begins with an image of a board: from the picture that it is a part of, where that is still here. */
  readonly again: (place: ImagePlace, image: ImageRef) => void
  /** Shifts the frame by so many pixels of the picture from where it was. */
  readonly move: (by: { readonly x: number; readonly y: number }, from: Frame) => void
  /** Sizes the frame to a part of the longest side that it can have; less than the least, or more than all, is brought back. */
  readonly size: (share: number) => void
  readonly close: () => void
  /** Makes the image of what is in the frame, as one step of the board. */
  readonly take: () => void
}

export function createCropDesk(desk: ImageDesk): CropDesk {
  const store = createStore<{ readonly crop: Crop | null }>(() => ({ crop: null }))
  const { getState: get, setState: set } = store
  const change = (changed: (crop: Crop) => Pick<Crop, 'frame' | 'share'>): void => {
    const { crop } = get()
    if (crop) set({ crop: { ...crop, ...changed(crop) } })
  }
  const end = (): void => {
    const { crop } = get()
    if (crop) URL.revokeObjectURL(crop.url)
    set({ crop: null })
  }
  const begin = (place: ImagePlace, whole: Pick<Crop, 'name' | 'id' | 'picture' | 'sides'>, frame: Frame | null): void => {
    const ratio = cropShape(whole.sides, ratioOf(boardOf(desk.editor.store.getState().history.present, place.boardId).settings.aspectRatio))
    const widest = widestFrame(whole.sides, ratio)
    // A frame of another shape is from before the board changed its own.
    const before = frame && Math.abs(frame.width - frame.height * ratio) <= 2 ? frame : widest
    end()
    set({ crop: { place, ...whole, url: URL.createObjectURL(whole.picture), ratio, frame: before, share: before.width / widest.width, least: leastShare(widest) } })
  }
  return {
    store,
    open: (place, { ref, blob }) =>
      inTurnOrSay(desk, async () => {
        await keepImage(desk.db, ref, blob)
        begin(place, { name: ref.name, id: ref.id, picture: blob, sides: ref }, null)
      }),
    again: (place, image) =>
      inTurnOrSay(desk, async () => {
        const whole = await wholeOf(desk, image)
        if (whole) begin(place, whole, whole.frame)
        else desk.editor.say(`The bytes of “${image.name}” are not on this machine, so it cannot be cropped.`, 'refused')
      }),
    move: (by, from) => change(({ sides, share }) => ({ frame: movedFrame(sides, from, by), share })),
    size: (wanted) =>
      change(({ sides, frame, ratio, least }) => {
        const share = Math.min(1, Math.max(least, wanted))
        return { frame: sizedFrame(sides, frame, ratio, share), share }
      }),
    close: end,
    take: () => {
      const { crop } = get()
      end()
      if (crop) inTurnOrSay(desk, () => landCrop(desk, crop))
    },
  }
}

async function landCrop(desk: ImageDesk, { place, name, id, picture, frame }: Crop): Promise<void> {
  const { cropImage } = await import('../media/import-image.ts')
  const cropped = await cropImage(new File([picture], name, { type: picture.type }), frame)
  if (cropped.is === 'refused') desk.editor.say(cropped.refusal, 'refused')
  else await landImage(desk, place, cropped, { id, frame })
}

/** The picture that an image is a part of, and which part; the image itself where it is of none, or that is gone. */
async function wholeOf({ db }: ImageDesk, image: ImageRef): Promise<(Pick<Crop, 'name' | 'id' | 'picture' | 'sides'> & { readonly frame: Frame | null }) | null> {
  const from = await croppedFrom(db, image.id)
  const whole = from && (await imageBlob(db, from.id))
  const picture = whole ?? (await findImage(db, image))
  if (!picture) return null
  const { openPicture } = await import('../media/open-picture.ts')
  const opened = await openPicture(picture)
  if ('refusal' in opened) return null
  const { width, height } = opened.bitmap
  opened.bitmap.close()
  const { id, frame }: Pick<CroppedFrom, 'id'> & { readonly frame: Frame | null } = from && whole ? from : { id: image.id, frame: null }
  return { name: image.name, id, picture, sides: { width, height }, frame }
}
