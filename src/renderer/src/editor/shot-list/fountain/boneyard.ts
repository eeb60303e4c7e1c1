import type { Lines } from '../read-shot.ts'

/** A line of a script as far as the writer has not taken it out. */
export interface KeptLine {
  /** Counted from 1. */
  readonly line: number
  /** Without spaces around it. */
  readonly text: string
}

/** What a writer took out of a script by putting it between slash-star and star-slash. */
export interface TakenOut {
  readonly lines: Lines
  readonly text: string
}

interface Script {
  readonly kept: readonly KeptLine[]
  readonly taken: readonly TakenOut[]
}

const COMMENT = /\/\*[\s\S]*?\*\//g

/** Parts a script from what its writer took out. A beginning without an end takes nothing out. */
export function withoutBoneyard(text: string): Script {
  const taken: TakenOut[] = []
  const kept = text.replaceAll(COMMENT, (comment, offset: number) => {
    const from = text.slice(0, offset).split('\n').length
    const breaks = comment.split('\n').length - 1
    taken.push({ lines: { from, to: from + breaks }, text: comment.slice(2, -2).trim() })
    return '\n'.repeat(breaks)
  })
  return { kept: kept.split('\n').map((line, index) => ({ line: index + 1, text: line.trim() })), taken }
}
