import { leftOut, type ReadShot } from './read-shot.ts'

/** What was read in the order of the text, with every line that nothing was read from, so that none is lost unseen. */
export function accounted(text: string, shots: readonly ReadShot[]): readonly ReadShot[] {
  const lines = text.split('\n')
  const read = new Set(shots.flatMap(({ lines: { from, to } }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)))
  const unread = lines.flatMap((line, index): readonly ReadShot[] =>
    line.trim() === '' || read.has(index + 1) ? [] : [leftOut({ from: index + 1, to: index + 1 }, line.trim(), 'Not understood.')],
  )
  return [...shots, ...unread].toSorted((one, other) => one.lines.from - other.lines.from || one.lines.to - other.lines.to)
}
