import { type Difference, differenceOf, type Lesson, lessonOf } from '../../../shared/domain/charge.ts'
import { type Correction, type CorrectionId, keyOf } from '../../../shared/domain/corrections.ts'
import { figureInWords } from '../../../shared/domain/figure-words.ts'
import type { Render } from '../../../shared/domain/job.ts'
import type { FigureKey } from '../../../shared/domain/models/price-sheet.ts'
import { type Credits, inCredits } from '../../../shared/domain/units.ts'
import type { Answer } from '../../../shared/ipc/app-error.ts'
import type { PriceDesk } from '../editor/price-desk.ts'
import type { Editor } from '../editor/store.ts'
import { orSay } from './or-say.ts'
import { usePrices } from './use-shotboard.ts'

/** What correcting a price needs of the running app. */
interface PriceTools {
  readonly editor: Editor
  readonly prices: PriceDesk
}

/** How a render's charge differs from its quote, and what that teaches about the price sheet; null where it does not differ. */
export function useCharge(render: Render): { readonly difference: Difference; readonly lesson: Lesson | null } | null {
  const { sheet, corrections } = usePrices()
  const difference = differenceOf(render)
  return difference && { difference, lesson: lessonOf(render, sheet, corrections) }
}

/** Puts the price sheet right by a render's charge, and offers to take that back; or says why it stays. */
export function correctByCharge({ order }: Render, tools: PriceTools): void {
  tell(tools.prices.learn(order.id), tools)
}

/** Sets a figure by hand, and offers to take that back; or says why it stays. */
export function setFigure(figure: FigureKey, credits: Credits, tools: PriceTools): void {
  // The key alone: what crosses the door names the figure, and nothing else of it.
  tell(tools.prices.enter(keyOf(figure), credits), tools)
}

/** Takes a correction back, or says why it stays. */
export function withdrawCorrection(id: CorrectionId, { editor, prices }: PriceTools): void {
  orSay(prices.withdraw(id), 'The correction could not be withdrawn', editor)
}

function tell(asked: Promise<Answer<Correction>>, tools: PriceTools): void {
  const refused = (why: string): void => tools.editor.say(why, 'refused')
  asked.then(
    (answer) => {
      if (!answer.ok) return refused(answer.error.sentence)
      const { id, figure, credits } = answer.value
      const price = figure.buys === 'second' ? `${inCredits(credits)} a second` : inCredits(credits)
      tools.editor.offer(`${figureInWords(figure)}: now ${price} on your price sheet.`, { label: 'Undo', run: () => withdrawCorrection(id, tools) })
    },
    (error: unknown) => refused(`The price sheet could not be corrected: ${String(error)}`),
  )
}
