import type { Render } from '../../../shared/domain/job.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import type { Board, ImageId } from '../../../shared/domain/storyboard.ts'
import { type AnimaticPlan, planAnimatic } from '../animatic/plan.ts'
import type { Editor } from '../editor/store.ts'
import type { FilmJob } from '../film/film-job.ts'
import { filmSize } from '../film/film-size.ts'
import { fontsOfPage } from '../film/fonts-of-page.ts'
import { clipBlob } from '../media/clip-bytes.ts'
import { decodeStill } from '../media/decode-still.ts'
import type { ShotboardDb } from '../storage/db.ts'
import type { Animatic } from './animatic.ts'
import { chosenTakes } from './chosen-takes.ts'
import { findImage } from './images.ts'
import type { SoundDesk } from './sound-desk.ts'

/** Where all that a film is made of comes from. */
export interface GatherParts {
  readonly db: ShotboardDb
  readonly editor: Editor
  readonly animatic: Animatic
  readonly sounds: SoundDesk
  readonly renders: () => readonly Render[]
}

/** How much longer a still may be than the film: what is pushed into, or fills a frame of another shape, stays sharp. */
const SPARE = 1.5

/** Gathers what the film of a board is made of, as the viewer would play it now. */
export async function gatherFilm({ db, animatic, sounds, renders }: GatherParts, board: Board): Promise<FilmJob> {
  const { options, takes } = animatic.store.getState()
  const plan = planAnimatic(board, chosenTakes(board, takes[board.id], renders()))
  const size = filmSize(plan.ratio)
  const longest = SPARE * Math.max(size.width, size.height)
  const [stills, clips, samples] = await Promise.all([stillsOf(db, plan, longest), takesOf(plan), sounds.soundtrack(board, options.beep)])
  return { plan, options, size, samples, stills, takes: clips, fonts: fontsOfPage() }
}

async function stillsOf(db: ShotboardDb, { spans }: AnimaticPlan, longest: number): Promise<ReadonlyMap<ImageId, ImageBitmap>> {
  const stills = new Map<ImageId, ImageBitmap>()
  for (const { picture } of spans) {
    if (picture.is !== 'still' || stills.has(picture.image.id)) continue
    const blob = await findImage(db, picture.image)
    const bitmap = blob && (await decodeStill(blob, picture.image, longest))
    if (bitmap) stills.set(picture.image.id, bitmap)
  }
  return stills
}

async function takesOf({ spans }: AnimaticPlan): Promise<ReadonlyMap<OrderId, Blob>> {
  const takes = new Map<OrderId, Blob>()
  for (const { picture } of spans) if (picture.is === 'take' && !takes.has(picture.id)) takes.set(picture.id, await clipBlob(picture.id, picture.bytes))
  return takes
}
