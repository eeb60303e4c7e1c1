import type { AnimaticOptions } from './options.ts'

/** What each option of an animatic is called, wherever it is switched. */
export const OPTION_LABELS: Readonly<Record<keyof AnimaticOptions, string>> = {
  number: 'Shot number',
  timecode: 'Timecode',
  prompt: 'Prompt over stills and takes',
  move: 'Gentle move on stills',
  beep: 'Beep at each cut',
}
