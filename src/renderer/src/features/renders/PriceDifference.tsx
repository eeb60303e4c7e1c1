import { differenceInWords, lessonInWords } from '../../../../shared/domain/charge.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { correctByCharge, useCharge } from '../../app-state/price-correction.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import style from './PriceDifference.module.css'

/** A charge that is not what was signed, and the one click that puts the price sheet right where the charge says how. */
export function PriceDifference({ render }: { readonly render: Render }) {
  const shotboard = useShotboard()
  const charge = useCharge(render)
  if (!charge) return null
  const { difference, lesson } = charge
  const words = lessonInWords(lesson)
  return (
    <div className={style['difference']}>
      <p className={style['bill']} data-more={difference.charged > difference.quoted}>
        {differenceInWords(difference)}
      </p>
      {words !== null && <p>{words}</p>}
      {lesson?.is === 'correction' && (
        <Button className={style['correct']} onClick={() => correctByCharge(render, shotboard)}>
          Correct the price sheet
        </Button>
      )}
    </div>
  )
}
