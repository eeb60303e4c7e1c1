import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { findProblems } from '../../../../shared/domain/problems/find-problems.ts'
import { MODE_NAMES } from '../../../../shared/domain/problems/setting-rules.ts'
import { basisInWords, type Quote } from '../../../../shared/domain/quote.ts'
import { type Board, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { inDollars, inSeconds } from '../../../../shared/domain/units.ts'
import { Figure, Table } from '../../ui/Table.tsx'
import style from './ConfirmRender.module.css'

/** What is ordered and what each part of it costs. */
export function QuoteTable({ board, quote }: { readonly board: Board; readonly quote: Quote }) {
  const spec = specOf(board.model)
  const shots = shotsInClip(board)
  const facts = [
    spec.name,
    ...(spec.modes.length > 0 ? [MODE_NAMES[board.settings.mode]] : []),
    ...(spec.audio ? [board.settings.audio ? 'with audio' : 'silent'] : []),
    ...(spec.aspectRatios.length > 0 && !board.settings.startImage ? [board.settings.aspectRatio] : []),
  ]
  const unused = findProblems(board).filter(({ weight }) => weight === 'unused')
  return (
    <>
      <p className={style['facts']}>
        {board.name} · {facts.join(' · ')}
      </p>
      <Table className={style['table']}>
        <tbody>
          {quote.lines.map((line, index) => (
            <tr key={line.label}>
              <th scope="row">
                {line.label}
                <span className={style['prompt']}>{shots[index]?.prompt}</span>
              </th>
              <Figure>{line.seconds} s</Figure>
              <Figure>{line.credits}</Figure>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <Figure>{inSeconds(quote.seconds)}</Figure>
            <Figure>{quote.credits} credits</Figure>
          </tr>
        </tfoot>
      </Table>
      <p className={style['basis']}>
        {basisInWords(quote)} · about {inDollars(quote.cents)}
      </p>
      {unused.map(({ sentence }) => (
        <p key={sentence} className={style['unused']}>
          {sentence}
        </p>
      ))}
    </>
  )
}
