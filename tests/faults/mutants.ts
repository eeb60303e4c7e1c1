import { APP_MUTANTS } from './mutants/app.ts'
import { CLIP_MUTANTS } from './mutants/clips.ts'
import { JOURNAL_MUTANTS } from './mutants/journal.ts'
import { MONEY_MUTANTS } from './mutants/money.ts'
import type { Mutant } from './mutants/mutant.ts'
import { PRICE_MUTANTS } from './mutants/prices.ts'

/** Every wrong build that the battery must catch. */
export const MUTANTS: readonly Mutant[] = [...MONEY_MUTANTS, ...JOURNAL_MUTANTS, ...CLIP_MUTANTS, ...PRICE_MUTANTS, ...APP_MUTANTS]
