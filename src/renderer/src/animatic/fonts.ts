import { LOOK } from './look.ts'

/** Waits until the faces that these words are set in are read, so that nothing is drawn in another. */
export async function readFonts(words: string): Promise<void> {
  await facesFor(document.fonts, words)
}

/** As `readFonts`, with the faces of a worker. */
export async function facesFor(fonts: Pick<FontFaceSet, 'load'>, words: string): Promise<void> {
  const weights = new Set<number>([LOOK.card.weight, LOOK.caption.weight, 600])
  await Promise.all(Array.from(weights, (weight) => fonts.load(`${weight} 16px ${LOOK.family}`, `0123456789:/…${words}`)))
}
