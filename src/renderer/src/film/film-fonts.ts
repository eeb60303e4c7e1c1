import { facesFor } from '../animatic/fonts.ts'
import type { FontRule } from './fonts-of-page.ts'

/** A worker keeps its faces from one film to the next. */
let added = false

/** In a worker: reads the faces that these words are set in, so that a film looks as the viewer does. */
export async function readFilmFonts(rules: readonly FontRule[], words: string): Promise<void> {
  // The page's own types know no worker.
  const fonts: unknown = Reflect.get(globalThis, 'fonts')
  if (!isFontSet(fonts)) throw new Error('This worker has no fonts')
  if (added) return facesFor(fonts, words)
  added = true
  for (const { family, source, weight, style, unicodeRange } of rules) fonts.add(new FontFace(family, source, { weight, style, unicodeRange }))
  await facesFor(fonts, words)
}

/** By what it can do: a worker has no name for what it is. */
function isFontSet(value: unknown): value is Pick<FontFaceSet, 'add' | 'load'> {
  return typeof value === 'object' && value !== null && 'add' in value && 'load' in value
}
