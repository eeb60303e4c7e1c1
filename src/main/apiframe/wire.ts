import type { ModelId } from '../../shared/domain/models/catalogue.ts'
import type { AspectRatio, Mode } from '../../shared/domain/models/spec.ts'
import { blockingProblems } from '../../shared/domain/problems/find-problems.ts'
import { sentPrompt } from '../../shared/domain/sent-prompt.ts'
import { type Board, clipSeconds, imagesInClip, shotsInClip } from '../../shared/domain/storyboard.ts'

/** Where the order's images were uploaded to; null for an image that is not sent. */
export interface Uploads {
  readonly startImageUrl: string | null
  readonly endImageUrl: string | null
}

/** Every key that some Kling model takes, by the names of Apiframe's OpenAPI document (July 2026). */
interface KlingParams {
  readonly duration: number
  readonly mode?: Mode
  readonly aspect_ratio?: AspectRatio
  readonly start_image?: string
  readonly end_image?: string
  readonly generate_audio?: boolean
  readonly negative_prompt?: string
  readonly guidance_scale?: number
  /** A string that holds JSON: `[{"prompt","duration"},…]`, durations adding up to `duration`. */
  readonly multi_prompt?: string
}

/** The body of `POST /v2/videos/generate`. */
export interface WireBody {
  readonly prompt: string
  readonly model: ModelId
  readonly klingParams: KlingParams
}

/** The most characters of the prompt that stands above several shots. */
const SUMMARY_MAX = 200
const SUMMARY_JOINT = ' / '

type WireFormat = (board: Board, uploads: Uploads) => KlingParams

/** What each model is told, and nothing else: an extra key may be refused. */
const FORMATS: Readonly<Record<ModelId, WireFormat>> = {
  'kling-3.0': (board, uploads) => ({
    duration: clipSeconds(board),
    mode: board.settings.mode,
    ...shape(board, uploads),
    ...images(uploads),
    generate_audio: board.settings.audio,
    ...negative(board),
    ...severalShots(board),
  }),
  'kling-2.6': (board, uploads) => ({
    duration: clipSeconds(board),
    ...shape(board, uploads),
    ...images(uploads),
    generate_audio: board.settings.audio,
    ...negative(board),
  }),
  'kling-2.5-turbo-pro': (board, uploads) => ({
    duration: clipSeconds(board),
    ...shape(board, uploads),
    ...images(uploads),
    ...negative(board),
    ...(board.settings.guidance === null ? {} : { guidance_scale: board.settings.guidance }),
  }),
  'kling-2.1-master': (board, uploads) => ({
    duration: clipSeconds(board),
    ...shape(board, uploads),
    ...images(uploads),
    ...negative(board),
  }),
  'kling-2.1': (board, uploads) => ({
    duration: clipSeconds(board),
    mode: board.settings.mode,
    ...images(uploads),
    ...negative(board),
  }),
}

/**
 * What the service is asked for a board. `uploads` names an address for each of `imagesInClip(board)` and no other.
 * Throws on a board with a blocking problem, or with an image and no address: the caller's bugs.
 */
export function bodyFor(board: Board, uploads: Uploads): WireBody {
  const [problem] = blockingProblems(board)
  if (problem) throw new Error(`A board that cannot be rendered must not reach the wire: ${problem.code}`)
  const { start, end } = imagesInClip(board)
  if ((start === null) !== (uploads.startImageUrl === null) || (end === null) !== (uploads.endImageUrl === null)) {
    throw new Error('Each image that the model takes needs an address, and nothing else has one.')
  }
  return { prompt: topPrompt(board), model: board.model, klingParams: FORMATS[board.model](board, uploads) }
}

/** The exact bytes of a body: what is journaled, sent, and sent again. */
export function encodeBody(body: WireBody): Buffer {
  return Buffer.from(JSON.stringify(body), 'utf8')
}

function shape({ settings }: Board, uploads: Uploads): Pick<KlingParams, 'aspect_ratio'> {
  return uploads.startImageUrl === null ? { aspect_ratio: settings.aspectRatio } : {}
}

function images({ startImageUrl, endImageUrl }: Uploads): Pick<KlingParams, 'start_image' | 'end_image'> {
  return {
    ...(startImageUrl === null ? {} : { start_image: startImageUrl }),
    ...(endImageUrl === null ? {} : { end_image: endImageUrl }),
  }
}

function negative({ settings }: Board): Pick<KlingParams, 'negative_prompt'> {
  return settings.negativePrompt.trim() === '' ? {} : { negative_prompt: settings.negativePrompt }
}

function severalShots(board: Board): Pick<KlingParams, 'multi_prompt'> {
  const shots = shotsInClip(board)
  if (shots.length < 2) return {}
  return { multi_prompt: JSON.stringify(shots.map((shot) => ({ prompt: sentPrompt(board, shot), duration: shot.seconds }))) }
}

/** One shot: its prompt. Several: each speaks for itself in `multi_prompt`, and the prompt above them is only a summary. */
function topPrompt(board: Board): string {
  const shots = shotsInClip(board)
  const [only] = shots
  if (shots.length === 1 && only) return sentPrompt(board, only)
  const room = Math.floor((SUMMARY_MAX - SUMMARY_JOINT.length * (shots.length - 1)) / shots.length)
  return shots.map((shot) => firstWords(sentPrompt(board, shot), room)).join(SUMMARY_JOINT)
}

function firstWords(prompt: string, room: number): string {
  const words = prompt.trim().replaceAll(/\s+/g, ' ')
  if (words.length <= room) return words
  const end = words.lastIndexOf(' ', room)
  // A first word longer than the room is cut, but never through the middle of a character.
  return words.slice(0, end > 0 ? end : room).replace(/[\uD800-\uDBFF]$/, '')
}
