import type { Need } from '../../../../shared/domain/advice.ts'
import { type ModelId, specOf } from '../../../../shared/domain/models/catalogue.ts'
import type { DurationRule, ModelSpec } from '../../../../shared/domain/models/spec.ts'
import { MODE_NAMES } from '../../../../shared/domain/problems/setting-rules.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'

/** One fact about a model, in a few words. */
export interface Fact {
  readonly name: string
  readonly words: string
  /** Whether the model has the thing at all. */
  readonly has: boolean
  /** The need that this fact answers. */
  readonly answers: Need | null
}

/** What an editor compares models by, always in this order. */
export function factsOf(model: ModelId): readonly Fact[] {
  const spec = specOf(model)
  return [
    { name: 'Usual wait', words: waitInWords(spec.usualWait), has: spec.usualWait !== null, answers: null },
    { name: 'Length', words: lengthInWords(spec.duration), has: true, answers: 'longTake' },
    { name: 'Shots', words: spec.multiShot ? `Up to ${spec.multiShot.maxShots}` : 'One', has: spec.multiShot !== null, answers: 'shots' },
    { name: 'Sound', words: spec.audio ? 'Yes' : 'None', has: spec.audio, answers: 'sound' },
    { name: 'Quality', words: modesInWords(spec), has: true, answers: 'fourK' },
    { name: 'Start image', words: spec.startImage === 'needed' ? 'Needed' : 'Optional', has: spec.startImage === 'optional', answers: 'noImage' },
    { name: 'End frame', words: endInWords(spec), has: spec.endImage !== null, answers: 'endFrame' },
  ]
}

/** `2 min 30 s`. */
function waitInWords(wait: Seconds | null): string {
  if (wait === null) return 'Unknown'
  const [minutes, seconds] = [Math.floor(wait / 60), wait % 60]
  return [minutes > 0 && `${minutes} min`, seconds > 0 && `${seconds} s`].filter(Boolean).join(' ')
}

function lengthInWords(duration: DurationRule): string {
  return duration.kind === 'range' ? `${duration.min}–${duration.max} s` : `${duration.choices.join(' or ')} s`
}

function modesInWords({ modes }: ModelSpec): string {
  return modes.length === 0 ? 'One mode' : modes.map((mode) => MODE_NAMES[mode]).join(', ')
}

function endInWords({ endImage }: ModelSpec): string {
  if (!endImage) return 'No'
  if (endImage.onlyMode) return `In ${MODE_NAMES[endImage.onlyMode]}`
  return endImage.withSeveralShots ? 'Yes' : 'One shot only'
}
