import { useId, useState } from 'react'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import type { Problem } from '../../../../shared/domain/problems/problem.ts'
import { MODE_NAMES } from '../../../../shared/domain/problems/setting-rules.ts'
import { basisInWords, type Quote } from '../../../../shared/domain/quote.ts'
import { sentParts } from '../../../../shared/domain/sent-prompt.ts'
import { type Board, shotsInClip } from '../../../../shared/domain/storyboard.ts'
import { inCredits, inDollars, inSeconds } from '../../../../shared/domain/units.ts'
import { SentLegend, SentText } from '../../ui/sent/SentText.tsx'
import { Figure, Table } from '../../ui/Table.tsx'
import { Unfold } from '../../ui/Unfold.tsx'
import style from './ConfirmRender.module.css'

interface Props {
  readonly board: Board
  readonly quote: Quote
  /** What of the board the model does not take. */
  readonly unused: readonly Problem[]
}

/** What is ordered and what each part of it costs: what is sent for each shot in one line, or, when asked, to the last letter. */
export function QuoteTable({ board, quote, unused }: Props) {
  const spec = specOf(board.model)
  const [whole, setWhole] = useState(false)
  const table = useId()
  const sent = shotsInClip(board).map((shot) => sentParts(board, shot))
  const facts = [
    spec.name,
    ...(spec.modes.length > 0 ? [MODE_NAMES[board.settings.mode]] : []),
    ...(spec.audio ? [board.settings.audio ? 'with audio' : 'silent'] : []),
    ...(spec.aspectRatios.length > 0 && !board.settings.startImage ? [board.settings.aspectRatio] : []),
  ]
  return (
    <>
      <p className={style['facts']}>
        {board.name} · {facts.join(' · ')}
      </p>
      <div className={style['bar']}>
        <Unfold aria-expanded={whole} aria-controls={table} onClick={() => setWhole(!whole)}>
          What is sent
        </Unfold>
        <SentLegend parts={sent.flat()} />
      </div>
      <Table id={table} className={style['table']}>
        {quote.lines.map((line, index) => (
          <tbody key={line.label}>
            <tr>
              <th scope="row">{line.label}</th>
              <Figure>{line.seconds} s</Figure>
              <Figure>{line.credits}</Figure>
            </tr>
            <tr>
              <td colSpan={3}>
                <span className={style['prompt']} data-whole={whole}>
                  <SentText parts={sent[index] ?? []} />
                </span>
              </td>
            </tr>
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <Figure>{inSeconds(quote.seconds)}</Figure>
            <Figure>{inCredits(quote.credits)}</Figure>
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
