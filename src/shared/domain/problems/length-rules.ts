import type { Seconds } from '../units.ts'
import { inSeconds } from '../units.ts'
import { clipSeconds } from '../storyboard.ts'
import { fixBy, type Rule } from './problem.ts'

/** The clip must have a length that the model sells. */
export const clipLength: Rule = (board, spec) => {
  const seconds = clipSeconds(board)
  const { duration } = spec
  if (duration.kind === 'fixed') {
    if (duration.choices.includes(seconds)) return []
    const nearest = nearestOf(duration.choices, seconds)
    return [
      {
        code: 'clip-length',
        weight: 'blocks',
        about: { on: 'clip' },
        sentence: `${spec.name} makes clips of ${duration.choices.join(' or ')} seconds; this one asks for ${inSeconds(seconds)}.`,
        fixes: [fixBy(`Make it ${inSeconds(nearest)}`, { kind: 'setClipSeconds', seconds: nearest })],
      },
    ]
  }
  if (seconds >= duration.min && seconds <= duration.max) return []
  const nearest = seconds < duration.min ? duration.min : duration.max
  const verb = seconds < duration.min ? 'Stretch' : 'Shrink'
  return [
    {
      code: 'clip-length',
      weight: 'blocks',
      about: { on: 'clip' },
      sentence: `${spec.name} makes clips of ${duration.min} to ${duration.max} seconds; these shots add up to ${inSeconds(seconds)}.`,
      fixes: [fixBy(`${verb} to ${inSeconds(nearest)}`, { kind: 'setClipSeconds', seconds: nearest })],
    },
  ]
}

function nearestOf(choices: readonly [Seconds, ...Seconds[]], seconds: Seconds): Seconds {
  return choices.reduce((best, choice) => (Math.abs(choice - seconds) < Math.abs(best - seconds) ? choice : best), choices[0])
}
