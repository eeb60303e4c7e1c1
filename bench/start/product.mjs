// What of the product a library is written with, so that it is written as the product writes it. Bundled before it runs.

export { lineOf } from '../../src/main/renders/journal-line.ts'
export { JournalEntrySchema } from '../../src/main/renders/journal-entry.ts'
export { PRICE_SHEET } from '../../src/shared/domain/models/price-sheet.ts'
export { OrderSchema } from '../../src/shared/domain/order.ts'
export { quoteBoard } from '../../src/shared/domain/quote.ts'
export { BoardSchema } from '../../src/shared/domain/storyboard.ts'
