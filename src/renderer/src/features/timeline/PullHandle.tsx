import type { Shot } from '../../../../shared/domain/storyboard.ts'
import type { Seconds } from '../../../../shared/domain/units.ts'
import { useEditor } from '../../app-state/use-shotboard.ts'
import type { Edge, Pull } from '../../editor/edges.ts'
import { isSelected } from '../../editor/store.ts'
import { stepOf } from './arrow-steps.ts'
import { type Pulling, useHand } from './hand/hand.ts'
import style from './PullHandle.module.css'

interface Props {
  readonly shot: Shot
  readonly edge: Edge
  readonly cut?: boolean
  readonly label: string
  /** Where it stands, from where to where it goes, in seconds, and that in words. */
  readonly at: { readonly seconds: Seconds; readonly least: Seconds; readonly most: Seconds; readonly inWords: string }
  /** Whether Tab comes here. */
  readonly reached: boolean
  /** Whether what the hand pulls at this shot is this. */
  readonly holds: (pulling: Pulling) => boolean
  /** What an arrow makes of the board, to the right where positive; steps about the same thing are one. */
  readonly step: (step: -1 | 1) => { readonly pull: Pull; readonly about: string }
}

/** Something on a shot that the track's pointer pulls, or arrows move a second at a time. */
export function PullHandle({ shot, edge, cut, label, at, reached, holds, step }: Props) {
  const editor = useEditor()
  const held = useHand((hand) => hand.held?.is === 'pull' && hand.held.shotId === shot.id && holds(hand.held))
  const stopped = useHand((hand) => hand.held?.is === 'pull' && hand.held.held !== null)
  return (
    <div
      role="slider"
      tabIndex={reached ? 0 : -1}
      aria-label={label}
      aria-valuemin={at.least}
      aria-valuemax={at.most}
      aria-valuenow={at.seconds}
      aria-valuetext={at.inWords}
      className={style['handle']}
      data-edge={edge}
      data-cut={cut}
      data-held={held}
      data-stopped={held && stopped}
      // A pull selects nothing: the playhead that it is pulled to must stay where it is.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const by = stepOf(event)
        if (by === null) return
        event.preventDefault()
        event.stopPropagation()
        const { pull, about } = step(by)
        editor.dispatch(pull.command, about)
        if (pull.held !== null) editor.say(pull.held, 'refused')
      }}
      onFocus={() => !isSelected(editor.store.getState(), shot.id) && editor.selectShot(shot.id)}
      onBlur={editor.seal}
    />
  )
}
