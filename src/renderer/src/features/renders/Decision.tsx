import { useState } from 'react'
import { type Choice, offeredChoices } from '../../../../shared/domain/decision.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import { choiceWords, jobName, jobWords, lookWords } from './decision-words.ts'
import style from './Decision.module.css'

/** What only the user can decide of an order: what was found, and what can be said of it. */
export function Decision({ render }: { readonly render: Render }) {
  const { renders } = useShotboard()
  const [deciding, setDeciding] = useState(false)
  const choices = offeredChoices(render)
  if (render.stage.at !== 'attention' || choices.length === 0) return null
  const { evidence } = render.stage
  const candidates = evidence?.candidates ?? []
  const decide = async (choice: Choice): Promise<void> => {
    setDeciding(true)
    await renders.decide(render.order.id, choice)
    setDeciding(false)
  }
  return (
    <div role="group" aria-label={`Decide about ${render.order.board.name}`} className={style['decision']}>
      {evidence && <p className={style['line']}>{lookWords(evidence)}</p>}
      {candidates.length > 0 && (
        <ul className={style['jobs']} aria-label="Jobs that may be this order">
          {candidates.map((candidate) => (
            <li key={candidate.jobId} className={style['job']}>
              <span className={style['line']}>{jobWords(candidate)}</span>
              <Button
                disabled={deciding}
                aria-label={candidates.length === 1 ? undefined : `This is it: job ${jobName(candidate.jobId)}`}
                onClick={() => void decide({ is: 'this-one', jobId: candidate.jobId })}
              >
                This is it
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={style['choices']}>
        {choices.map((choice) => {
          if (choice.is === 'this-one') return null
          const { label, title } = choiceWords(choice.is, render.stage)
          return (
            <Button key={choice.is} disabled={deciding} title={title} look={choice.is === 'never-arrived' ? 'danger' : 'plain'} onClick={() => void decide(choice)}>
              {label}
            </Button>
          )
        })}
      </div>
    </div>
  )
}
