/** A wrong build: one exact piece of one source file replaced by another. */
export interface Mutant {
  readonly name: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly replace: string
  /** The proof that must catch it. */
  readonly proof: string
  /** How many trials it may take; fewer than the proof's own where it is caught early. */
  readonly trials: number
}
