import type { Log } from './log.ts'

/** A log from the first moment, whose lines are held until there is a file for them. */
export interface HeldLog {
  readonly log: Log
  /** Writes what was held, and everything from now on. */
  readonly writeTo: (file: Log) => void
}

/** Begins to hold. What writes a log file is a library of its own, and the window comes before it. */
export function holdLog(): HeldLog {
  const held: string[] = []
  let write: Log = (line) => held.push(line)
  return {
    log: (line) => write(line),
    writeTo: (file) => {
      write = file
      for (const line of held) file(line)
    },
  }
}
