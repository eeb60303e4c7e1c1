import type { Problem } from '../../../../shared/domain/problems/problem.ts'
import type { ShotId } from '../../../../shared/domain/storyboard.ts'
import { editPrompt } from '../../app-state/actions/edit-prompt.ts'
import { mend } from '../../app-state/mend.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { Button } from '../../ui/Button.tsx'
import style from './ConfirmRender.module.css'

/** Why the board cannot be rendered yet, with what mends it. */
export function Blocked({ problems }: { readonly problems: readonly Problem[] }) {
  const shotboard = useShotboard()
  if (problems.length === 0) return <p>The price sheet has no figure for these settings, so there is nothing to sign.</p>
  return (
    <ul className={style['blocked']}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.sentence}`}>
          <p>{problem.sentence}</p>
          {problem.about.on === 'shot' && <GoToShot shotId={problem.about.shotId} />}
          {problem.fixes.map((fix) => (
            <Button key={fix.label} onClick={() => mend(shotboard, fix)}>
              {fix.label}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  )
}

function GoToShot({ shotId }: { readonly shotId: ShotId }) {
  const shotboard = useShotboard()
  const { editor, view } = shotboard
  return (
    <Button
      onClick={() => {
        view.closeSheet()
        view.goTo('board')
        editor.selectShot(shotId)
        // The sheet gives the focus back as it closes. What stops a shot is its words.
        requestAnimationFrame(() => editPrompt(shotboard))
      }}
    >
      Go to the shot
    </Button>
  )
}
