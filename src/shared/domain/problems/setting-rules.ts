import { listed } from '../list-words.ts'
import { MODES, type Mode, type ModelSpec } from '../models/spec.ts'
import type { Board } from '../storyboard.ts'
import { fixBy, type Problem, type Rule } from './problem.ts'

/** The names of the modes on the screen. */
export const MODE_NAMES: Readonly<Record<Mode, string>> = { standard: 'Standard', pro: 'Pro', '4k': '4K' }

/** The mode must be one that the model has. */
export const modeOffered: Rule = (board, spec) => {
  const { mode } = board.settings
  if (spec.modes.length === 0 || spec.modes.includes(mode)) return []
  const nearest = MODES.slice(0, MODES.indexOf(mode)).findLast((lower) => spec.modes.includes(lower))
  return [
    {
      code: 'mode-not-offered',
      weight: 'blocks',
      about: { on: 'mode' },
      sentence: `${spec.name} has no ${MODE_NAMES[mode]} mode.`,
      fixes: nearest ? [fixBy(`Switch to ${MODE_NAMES[nearest]}`, { kind: 'setMode', mode: nearest })] : [],
    },
  ]
}

/** Settings that the board keeps and the model does not take. */
export const settingsUnused: Rule = (board, spec) => {
  const names = unusedSettings(board, spec)
  if (names.length === 0) return []
  return [
    {
      code: 'settings-unused',
      weight: 'unused',
      about: { on: 'clip' },
      sentence: `Kept, and not used by ${spec.name}: ${listed(names)}.`,
      fixes: [],
    },
  ]
}

/** A start image sets the frame's shape, so an aspect ratio beside it says nothing. */
export const aspectRatioOverruled: Rule = (board, spec): readonly Problem[] => {
  const { startImage, aspectRatio } = board.settings
  if (!startImage || spec.aspectRatios.length === 0) return []
  const sentence = `The start image sets the shape of the frame; aspect ratio ${aspectRatio} is not sent.`
  return [{ code: 'aspect-ratio-overruled', weight: 'unused', about: { on: 'startImage' }, sentence, fixes: [] }]
}

function unusedSettings({ settings }: Board, spec: ModelSpec): readonly string[] {
  return [
    ...(settings.audio && !spec.audio ? ['audio'] : []),
    ...(settings.mode !== 'standard' && spec.modes.length === 0 ? [`mode ${MODE_NAMES[settings.mode]}`] : []),
    ...(spec.aspectRatios.length === 0 && !settings.startImage ? [`aspect ratio ${settings.aspectRatio}`] : []),
    ...(settings.guidance !== null && !spec.guidance ? ['guidance'] : []),
  ]
}
