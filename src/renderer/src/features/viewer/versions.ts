import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { type Board, clipSeconds, imagesInClip, plannedCuts, secondsInClip, type ShotId, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'

/** Whether two boards ask for the same clip: names, notes and ids apart, and what their model is not told. */
export function asksTheSame(one: Board, other: Board): boolean {
  return JSON.stringify(askedOf(one)) === JSON.stringify(askedOf(other))
}

/** Where a shot of the board begins in a clip of `made`; null where the two are not cut alike. */
export function startInClip(board: Board, made: Board, shotId: ShotId): Seconds | null {
  const cuts = plannedCuts(board)
  const alike = clipSeconds(board) === clipSeconds(made) && JSON.stringify(cuts) === JSON.stringify(plannedCuts(made))
  const index = shotsInClip(board).findIndex(({ id }) => id === shotId)
  return alike && index >= 0 ? (cuts[index - 1] ?? 0) : null
}

function askedOf(board: Board): readonly unknown[] {
  const { model, settings } = board
  const { modes, aspectRatios, audio, guidance } = specOf(model)
  const { start, end } = imagesInClip(board)
  return [
    model,
    clipSeconds(board),
    modes.length > 0 && settings.mode,
    // A start image brings its own shape.
    aspectRatios.length > 0 && start === null && settings.aspectRatio,
    audio && settings.audio,
    guidance && settings.guidance,
    settings.negativePrompt.trim() === '' ? '' : settings.negativePrompt,
    start?.id,
    end?.id,
    shotsInClip(board).map((shot) => [shot.prompt, secondsInClip(board, shot)]),
  ]
}
