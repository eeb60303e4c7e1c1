import { createStore, type StoreApi } from 'zustand/vanilla'
import { paperFor } from '../../../shared/domain/pictures/paper.ts'
import type { Sides } from '../../../shared/domain/pictures/frame.ts'
import type { ImageRef, ShotId } from '../../../shared/domain/storyboard.ts'
import { BLANK, type Sketch } from '../editor/sketch.ts'
import { committedBoard, shownShot } from '../editor/store.ts'
import { type ImagePlace, stillOf } from './image-place.ts'
import { type ImageDesk, inTurnOrSay, landImage } from './images.ts'

/** A shot that is being sketched. */
export interface Sketching {
  readonly place: ImagePlace & { readonly is: 'still' }
  /** From 1. */
  readonly number: number
  readonly paper: Sides
  /** What the shot shows already, to be drawn over. */
  readonly still: ImageRef | null
  /** What the shot beside it shows: the one before, or for the first the one behind. */
  readonly neighbour: ImageRef | null
  readonly sketch: Sketch
}

/** Draws the still of a shot with the user. */
export interface SketchDesk {
  readonly store: StoreApi<{ readonly open: Sketching | null }>
  /** Begins with the selected shot, where it was left. */
  readonly begin: () => void
  readonly draw: (change: (sketch: Sketch) => Sketch) => void
  /** Leaves it; what was drawn is there when it is begun again, until Shotboard closes. */
  readonly leave: () => void
  /** Makes the shot's still of a drawing, as one step of the board. */
  readonly take: (drawing: Blob) => void
}

export function createSketchDesk(desk: ImageDesk): SketchDesk {
  const store = createStore<{ readonly open: Sketching | null }>(() => ({ open: null }))
  const left = new Map<ShotId, Sketch>()
  const { getState: get, setState: set } = store
  return {
    store,
    begin: () => {
      const state = desk.editor.store.getState()
      const { shots, settings } = committedBoard(state)
      const shot = shownShot(state)
      const at = shots.findIndex(({ id }) => id === shot.id)
      const neighbour = (shots[at - 1] ?? shots[at + 1])?.still ?? null
      const place = stillOf(state, shot.id)
      set({ open: { place, number: at + 1, paper: paperFor(settings.aspectRatio), still: shot.still ?? null, neighbour, sketch: left.get(shot.id) ?? BLANK } })
    },
    draw: (change) => {
      const { open } = get()
      if (open) set({ open: { ...open, sketch: change(open.sketch) } })
    },
    leave: () => {
      const { open } = get()
      if (open) left.set(open.place.shotId, open.sketch)
      set({ open: null })
    },
    take: (drawing) => {
      const { open } = get()
      set({ open: null })
      if (!open) return
      const { place: { shotId }, sketch } = open
      // Until it is kept: drawn once, it is not lost to a full disk.
      left.set(shotId, sketch)
      inTurnOrSay(desk, async () => {
        await land(desk, open, drawing)
        if (left.get(shotId) === sketch) left.delete(shotId)
      })
    },
  }
}

async function land(desk: ImageDesk, { place, number }: Sketching, drawing: Blob): Promise<void> {
  const { importImage } = await import('../media/import-image.ts')
  const image = await importImage(new File([drawing], `Sketch of shot ${number}`, { type: drawing.type }))
  if (image.is === 'image') await landImage(desk, place, image)
  else throw new Error('a sketch is always of a shape and size that the models take')
}
