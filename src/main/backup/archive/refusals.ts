/** Somebody pressed Cancel. */
export const CANCELLED = 'It was cancelled, and nothing was changed.'

/** What a disk said, in one sentence. */
export function diskRefusal(error: unknown): string {
  return `The disk refused: ${error instanceof Error ? error.message : String(error)}. Nothing was changed.`
}
