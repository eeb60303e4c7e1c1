import type { Render } from '../../../shared/domain/job.ts'
import type { AspectRatio } from '../../../shared/domain/models/spec.ts'
import type { OrderId } from '../../../shared/domain/order.ts'
import { type Board, clipSeconds, imagesInClip, type ImageRef, plannedCuts, secondsInClip, type Shot, type ShotId, shotsInClip } from '../../../shared/domain/storyboard.ts'
import { type Frames, FRAMES_PER_SECOND } from '../../../shared/domain/units.ts'

/** The part of a finished take that shows one shot. */
export interface TakePicture {
  readonly is: 'take'
  readonly id: OrderId
  /** Which take of its board, from 1. */
  readonly take: number
  /** The clip's length on the disk. */
  readonly bytes: number
  /** The frame of the clip that the shot begins with, as it was ordered. */
  readonly from: Frames
  /** How many frames of it are this shot's. */
  readonly frames: Frames
}

/** What is seen in one shot: its still, its prompt as a typed card, or a take of it. */
export type Picture = { readonly is: 'still'; readonly image: ImageRef } | { readonly is: 'card' } | TakePicture

/** One shot of the animatic, from a hard cut to the next. */
export interface AnimaticSpan {
  readonly shotId: ShotId
  /** From 1. */
  readonly number: number
  readonly from: Frames
  /** The first frame that is not this shot's any more. */
  readonly to: Frames
  /** As it was written, without room around it; empty where nothing is written. */
  readonly prompt: string
  readonly picture: Picture
}

/** A board as film, before there is any: what is seen from which frame on. */
export interface AnimaticPlan {
  /** Width over height of the picture. */
  readonly ratio: number
  /** How long it is. */
  readonly frames: Frames
  /** From the first to the last, without a gap. Never empty. */
  readonly spans: readonly AnimaticSpan[]
}

/** What was chosen in place of stills and cards. */
export type ChosenTakes = ReadonlyMap<ShotId, Render>

/** Lays a board out as film, with a take in place of a shot's still where one is chosen and has that shot. */
export function planAnimatic(board: Board, takes: ChosenTakes = new Map()): AnimaticPlan {
  const starts = [0, ...plannedCuts(board)]
  const spans = shotsInClip(board).map((shot, index): AnimaticSpan => {
    const from = (starts[index] ?? 0) * FRAMES_PER_SECOND
    const take = takes.get(shot.id)
    return {
      shotId: shot.id,
      number: index + 1,
      from,
      to: from + secondsInClip(board, shot) * FRAMES_PER_SECOND,
      prompt: shot.prompt.trim(),
      picture: (take && takePicture(take, shot.id)) ?? ownPicture(board, shot, index),
    }
  })
  return { ratio: pictureRatio(board), frames: clipSeconds(board) * FRAMES_PER_SECOND, spans }
}

/** The part of a take that shows a shot, by the cuts that were ordered; null where its clip is not here, or never had that shot. */
export function takePicture({ order, stage }: Render, shotId: ShotId): TakePicture | null {
  const index = shotsInClip(order.board).findIndex(({ id }) => id === shotId)
  const shot = shotsInClip(order.board)[index]
  if (stage.at !== 'stored' || !shot) return null
  const from = ([0, ...plannedCuts(order.board)][index] ?? 0) * FRAMES_PER_SECOND
  return { is: 'take', id: order.id, take: order.take, bytes: stage.clip.bytes, from, frames: secondsInClip(order.board, shot) * FRAMES_PER_SECOND }
}

/** Width over height of what the board's model will make: a start image brings its own shape. */
function pictureRatio(board: Board): number {
  const { start } = imagesInClip(board)
  return start ? start.width / start.height : frameRatio(board.settings.aspectRatio)
}

/** Width over height of an aspect ratio. */
function frameRatio(aspectRatio: AspectRatio): number {
  const [width = 16, height = 9] = aspectRatio.split(':').map(Number)
  return width / height
}

/** A shot's still. The clip begins with the start image, so its first shot shows that where it has none of its own. */
function ownPicture(board: Board, shot: Shot, index: number): Picture {
  const image = shot.still ?? (index === 0 ? imagesInClip(board).start : null)
  return image ? { is: 'still', image } : { is: 'card' }
}
