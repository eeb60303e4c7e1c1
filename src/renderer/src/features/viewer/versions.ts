import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { sentPrompt } from '../../../../shared/domain/sent-prompt.ts'
import { type Board, clipSeconds, imagesInClip, plannedCuts, secondsInClip, shotsInClip } from '../../../../shared/domain/storyboard.ts'

/** Whether two boards ask for the same clip: names, notes and ids apart, and what their model is not told. */
export function asksTheSame(one: Board, other: Board): boolean {
  return JSON.stringify(askedOf(one)) === JSON.stringify(askedOf(other))
}

/** Whether a clip of `made` is cut as the board is now, so that both go by the same time. */
export function cutAlike(board: Board, made: Board): boolean {
  return board.id === made.id && clipSeconds(board) === clipSeconds(made) && JSON.stringify(plannedCuts(board)) === JSON.stringify(plannedCuts(made))
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
    shotsInClip(board).map((shot) => [sentPrompt(board, shot), secondsInClip(board, shot)]),
  ]
}
