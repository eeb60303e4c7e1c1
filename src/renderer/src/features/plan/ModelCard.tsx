import { CircleAlert } from 'lucide-react'
import { useEditor, useShotboard } from '../../app-state/use-shotboard.ts'
import type { Candidate, Need } from '../../../../shared/domain/advice.ts'
import { specOf } from '../../../../shared/domain/models/catalogue.ts'
import { inCredits, inDollars } from '../../../../shared/domain/units.ts'
import { Button } from '../../ui/Button.tsx'
import { missesInWords, soldAs } from './fit.ts'
import { factsOf } from './model-facts.ts'
import style from './ModelCard.module.css'

interface Props {
  readonly candidate: Candidate
  readonly needs: readonly Need[]
  readonly inUse: boolean
  /** The reason, for the best fit alone. */
  readonly bestBecause: string | null
}

/** One model, judged for the open board. */
export function ModelCard({ candidate, needs, inUse, bestBecause }: Props) {
  const { view } = useShotboard()
  const editor = useEditor()
  const { name, strength } = specOf(candidate.model)
  const misses = missesInWords(candidate)
  const use = (): void => {
    if (!inUse) editor.dispatch({ kind: 'setModel', model: candidate.model })
    view.goTo('board')
  }
  return (
    <li aria-label={name} className={style['card']} data-best={bestBecause !== null}>
      <div className={style['who']}>
        <h2 className={style['name']}>
          {name}
          {bestBecause !== null && <span className={style['best']}>Best fit</span>}
        </h2>
        {bestBecause !== null && <p className={style['reason']}>{bestBecause}</p>}
        <p className={style['strength']}>
          {strength}. {misses}
        </p>
      </div>
      <Price candidate={candidate} />
      <div className={style['use']}>
        <Button look={bestBecause !== null && !inUse ? 'accent' : 'plain'} disabled={inUse} onClick={use}>
          {inUse ? 'In use' : `Use ${name}`}
        </Button>
      </div>
      <dl className={style['facts']}>
        {factsOf(candidate.model).map((fact) => (
          <div
            key={fact.name}
            className={style['fact']}
            data-asked={fact.answers !== null && needs.includes(fact.answers)}
            data-missed={fact.answers !== null && candidate.misses.includes(fact.answers)}
          >
            <dt>{fact.name}</dt>
            <dd data-has={fact.has}>{fact.words}</dd>
          </div>
        ))}
      </dl>
      <Changes candidate={candidate} />
    </li>
  )
}

function Price({ candidate }: { readonly candidate: Candidate }) {
  const { quote } = candidate
  if (!quote) return <p className={style['price']}>No price for these settings</p>
  return (
    <p className={style['price']}>
      <span>
        <span className={style['credits']}>{inCredits(quote.credits)}</span> <span className={style['aside']}>· {quote.basis}</span>
      </span>
      <span className={style['aside']}>about {inDollars(quote.cents)}</span>
      <span className={style['aside']}>{soldAs(candidate)}</span>
    </p>
  )
}

function Changes({ candidate }: { readonly candidate: Candidate }) {
  const { blocks, leavesOut } = candidate
  if (blocks.length === 0 && leavesOut.length === 0) return null
  return (
    <ul className={style['changes']}>
      {blocks.map(({ code, sentence }) => (
        <li key={code + sentence} className={style['block']}>
          <CircleAlert aria-hidden size={14} />
          {sentence}
        </li>
      ))}
      {leavesOut.length > 0 && <li className={style['loss']}>{leavesOut.map(({ sentence }) => sentence).join(' ')}</li>}
    </ul>
  )
}
