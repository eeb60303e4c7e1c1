import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { findProblems } from '../../../../shared/domain/problems/find-problems.ts'
import type { Problem } from '../../../../shared/domain/problems/problem.ts'
import { mend } from '../../app-state/mend.ts'
import { useBoard, useShotboard } from '../../app-state/use-shotboard.ts'
import style from './Problems.module.css'

const ICONS = { blocks: CircleAlert, warns: TriangleAlert, unused: Info } as const satisfies Readonly<Record<Problem['weight'], unknown>>
const WEIGHTS: Readonly<Record<Problem['weight'], string>> = { blocks: 'Stops the render', warns: 'Warning', unused: 'Not used' }

/** What stands between the board and a render, and what the model will not use; mended with one press. */
export function Problems() {
  const problems = findProblems(useBoard())
  return (
    <section className={style['panel']} aria-label="Problems panel" data-empty={problems.length === 0}>
      <h2 className={style['title']}>{problems.length === 0 ? 'No problems' : 'Problems'}</h2>
      <ul aria-label="Problems" className={style['list']}>
        {problems.map((problem) => (
          <ProblemItem key={`${problem.code} ${problem.sentence}`} problem={problem} />
        ))}
      </ul>
    </section>
  )
}

function ProblemItem({ problem }: { readonly problem: Problem }) {
  const shotboard = useShotboard()
  const Icon = ICONS[problem.weight]
  const { about } = problem
  return (
    <li className={style['problem']} data-weight={problem.weight}>
      <Icon aria-label={WEIGHTS[problem.weight]} role="img" size={14} className={style['icon']} />
      <div className={style['words']}>
        {about.on === 'shot' ? (
          <button type="button" className={style['lead']} onClick={() => shotboard.editor.selectShot(about.shotId)}>
            {problem.sentence}
          </button>
        ) : (
          <p>{problem.sentence}</p>
        )}
        {problem.fixes.map((fix) => (
          <button key={fix.label} type="button" className={style['fix']} onClick={() => mend(shotboard, fix)}>
            {fix.label}
          </button>
        ))}
      </div>
    </li>
  )
}
