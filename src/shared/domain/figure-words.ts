import { specOf } from './models/catalogue.ts'
import type { FigureKey } from './models/price-sheet.ts'
import { MODE_NAMES } from './problems/setting-rules.ts'
import { inSeconds } from './units.ts'

/** `Pro, with audio`; `5 seconds, silent`: what a figure prices among those of its model. */
export function settingsOfFigure({ model, mode, audio, buys }: FigureKey): string {
  const parts = [
    ...(mode === null ? [] : [MODE_NAMES[mode]]),
    ...(buys === 'second' ? [] : [inSeconds(buys)]),
    ...(audio === null ? (specOf(model).audio ? ['with or without audio'] : []) : [audio ? 'with audio' : 'silent']),
  ]
  return parts.join(', ')
}

/** `Kling 3.0, Pro, with audio`. */
export function figureInWords(key: FigureKey): string {
  return `${specOf(key.model).name}, ${settingsOfFigure(key)}`
}
