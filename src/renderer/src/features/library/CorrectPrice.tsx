import { lessonInWords } from '../../../../shared/domain/charge.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { correctByCharge, useCharge } from '../../app-state/price-correction.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import style from './CorrectPrice.module.css'

/** What a charge that differs from its quote says of the price sheet, and the one click that puts the sheet right. */
export function CorrectPrice({ render }: { readonly render: Render }) {
  const shotboard = useShotboard()
  const lesson = useCharge(render)?.lesson ?? null
  const words = lessonInWords(lesson)
  if (words === null) return null
  return (
    <>
      <span className={style['why']}>{words}</span>
      {lesson?.is === 'correction' && (
        <Button className={style['correct']} onClick={() => correctByCharge(render, shotboard)}>
          Correct the price sheet
        </Button>
      )}
    </>
  )
}
