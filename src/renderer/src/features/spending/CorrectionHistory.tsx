import { dayInWords } from '../../../../shared/domain/calendar.ts'
import { type Correction, correctionInWords } from '../../../../shared/domain/corrections.ts'
import { figureInWords } from '../../../../shared/domain/figure-words.ts'
import style from './CorrectionHistory.module.css'

/** Everything that was ever put right, newest first, and what was taken back. */
export function CorrectionHistory({ corrections }: { readonly corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null
  return (
    <section aria-labelledby="correction-history" className={style['history']}>
      <h3 id="correction-history" className={style['title']}>
        Corrections
      </h3>
      <ol aria-label="Corrections" className={style['list']}>
        {corrections.toReversed().map((correction) => (
          <li key={correction.id} data-withdrawn={correction.withdrawnAt !== null}>
            <span className={style['what']}>
              {figureInWords(correction.figure)}: {correction.credits.toLocaleString('en-US')}
              {correction.figure.buys === 'second' && ' a second'}
            </span>
            <span className={style['why']}>
              {correctionInWords(correction)}
              {correction.withdrawnAt !== null && `. Withdrawn on ${dayInWords(correction.withdrawnAt)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
