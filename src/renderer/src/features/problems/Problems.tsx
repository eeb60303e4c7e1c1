import { CircleAlert, Info, Lightbulb, TriangleAlert, X } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import type { Board } from '../../../../shared/domain/storyboard.ts'
import type { Problem } from '../../../../shared/domain/problems/problem.ts'
import { editPrompt } from '../../app-state/actions/edit-prompt.ts'
import { mend } from '../../app-state/mend.ts'
import { useBoard, useProblems, useShotboard, useView } from '../../app-state/use-shotboard.ts'
import style from './Problems.module.css'

const ICONS = { blocks: CircleAlert, warns: TriangleAlert, hints: Lightbulb, unused: Info } as const satisfies Readonly<Record<Problem['weight'], unknown>>
const WEIGHTS: Readonly<Record<Problem['weight'], string>> = { blocks: 'Stops the render', warns: 'Warning', hints: 'Hint', unused: 'Not used' }

/** What stands between the board and a render, what may not come out as meant, and what the model will not use; mended with one press. */
export function Problems() {
  const board = useBoard()
  const { view } = useShotboard()
  const away = useView(({ hintsAway }) => hintsAway)
  const title = useRef<HTMLHeadingElement>(null)
  const all = useProblems()
  const problems = all.filter((problem) => !away.has(hintOf(board, problem)))
  const hidden = all.filter((problem) => !problems.includes(problem)).map((problem) => hintOf(board, problem))
  return (
    <section className={style['panel']} aria-label="Problems panel" data-empty={problems.length === 0}>
      <div className={style['head']}>
        <h2 ref={title} tabIndex={-1} className={style['title']}>
          {problems.length === 0 ? 'No problems' : 'Problems'}
        </h2>
        {hidden.length > 0 && (
          <button type="button" className={style['again']} onClick={() => view.showHints(hidden)}>
            {hidden.length === 1 ? 'Show 1 hint' : `Show ${hidden.length} hints`}
          </button>
        )}
      </div>
      <ul aria-label="Problems" className={style['list']}>
        {problems.map((problem) => (
          <ProblemItem key={`${problem.code} ${problem.sentence}`} problem={problem} hint={hintOf(board, problem)} after={title} />
        ))}
      </ul>
    </section>
  )
}

/** What a hint is put away by: another board, and other words, are another hint. Empty for what is no hint. */
function hintOf({ id }: Board, { weight, sentence }: Problem): string {
  return weight === 'hints' ? `${id} ${sentence}` : ''
}

interface ItemProps {
  readonly problem: Problem
  readonly hint: string
  /** What takes the focus once the hint is put away. */
  readonly after: RefObject<HTMLElement | null>
}

function ProblemItem({ problem, hint, after }: ItemProps) {
  const shotboard = useShotboard()
  const Icon = ICONS[problem.weight]
  const { about } = problem
  return (
    <li className={style['problem']} data-weight={problem.weight}>
      <Icon aria-label={WEIGHTS[problem.weight]} role="img" size={14} className={style['icon']} />
      <div className={style['words']}>
        {about.on === 'shot' ? (
          <button
            type="button"
            className={style['lead']}
            onClick={() => {
              shotboard.editor.selectShot(about.shotId)
              editPrompt(shotboard)
            }}
          >
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
      {problem.weight === 'hints' && (
        <button
          type="button"
          aria-label="Put this hint away"
          title="Put this hint away"
          className={style['away']}
          onClick={() => {
            shotboard.view.putHintAway(hint)
            after.current?.focus()
          }}
        >
          <X aria-hidden size={12} />
        </button>
      )}
    </li>
  )
}
