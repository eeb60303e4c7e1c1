import type { Render } from '../../../../shared/domain/job.ts'
import { clipSeconds } from '../../../../shared/domain/storyboard.ts'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import { billOf, lengthInWords, orderedShots, settingsInWords } from './clip-words.ts'
import style from './ClipFacts.module.css'
import { CorrectPrice } from './CorrectPrice.tsx'

interface Props {
  readonly render: Render
  /** Seconds, as the file tells; null until it has. */
  readonly measured: number | null
}

/** The order that made a clip, and what came of it. */
export function ClipFacts({ render, measured }: Props) {
  const { board } = render.order
  const bill = billOf(render)
  const jobId = render.stage.at === 'stored' ? render.stage.jobId : null
  return (
    <ScrollRegion label="Order" className={style['facts']}>
      <ol aria-label="Shots" className={style['shots']}>
        {orderedShots(board).map((shot) => (
          <li key={shot.number} className={style['shot']}>
            <span className={style['number']}>{shot.number}</span>
            <span className={style['prompt']}>{shot.prompt}</span>
            <span className={style['seconds']}>{shot.seconds} s</span>
          </li>
        ))}
      </ol>
      <dl className={style['list']}>
        <dt>Length</dt>
        <dd>{lengthInWords(clipSeconds(board), measured)}</dd>
        {settingsInWords(board).map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
        <dt>Price</dt>
        <dd>
          {bill.words}
          {bill.differs !== null && <span className={style['differs']}>{bill.differs}</span>}
          <CorrectPrice render={render} />
        </dd>
        {jobId !== null && <Fact name="Job" value={jobId} />}
      </dl>
    </ScrollRegion>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
