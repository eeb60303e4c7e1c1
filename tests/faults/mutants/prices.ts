import type { Mutant } from './mutant.ts'

/** Wrong builds of prices, of limits and of the ledger of credits. */
export const PRICE_MUTANTS: readonly Mutant[] = [
  {
    name: 'limits-not-held-in-main',
    file: 'src/main/renders/desk.ts',
    find: `      if (above !== null) return fail('refused', above)\n`,
    replace: '',
    proof: 'spend-limits',
    trials: 30,
  },
  {
    name: 'refunds-not-counted',
    file: 'src/shared/domain/spend.ts',
    find: 'return { refunded: charged === null || charged === 0 ? quoted : charged }',
    replace: 'return { charged: charged === null || charged === 0 ? quoted : charged }',
    proof: 'spend-ledger',
    trials: 20,
  },
  {
    name: 'deleted-orders-cost-nothing',
    file: 'src/shared/domain/spend.ts',
    find: `if (stage.at === 'ordered' && deleted) return null`,
    replace: 'if (deleted) return null',
    proof: 'spend-ledger',
    trials: 20,
  },
  {
    name: 'correction-that-was-taken-back-counts',
    file: 'src/shared/domain/corrections.ts',
    find: 'correction.withdrawnAt === null && isSameFigure(correction.figure, figure)',
    replace: 'isSameFigure(correction.figure, figure)',
    proof: 'corrections',
    trials: 20,
  },
  {
    name: 'correction-not-kept',
    file: 'src/main/prices/price-book.ts',
    find: '      await writeCorrections(file, next)\n',
    replace: '      if (next.length > 99) await writeCorrections(file, next)\n',
    proof: 'corrections',
    trials: 20,
  },
  {
    name: 'price-of-the-page-believed',
    file: 'src/shared/domain/order.ts',
    find: 'if (quote.credits !== credits) {',
    replace: 'if (quote.credits < 0) {',
    proof: 'corrections',
    trials: 20,
  },
  {
    name: 'limits-raised-by-the-page',
    file: 'src/main/renders/spend-limits.ts',
    find: 'if (raised.length > 0 && !(await askToRaise(raised))) {',
    replace: 'if (raised.length > 99 && !(await askToRaise(raised))) {',
    proof: 'spend-limits',
    trials: 30,
  },
]
