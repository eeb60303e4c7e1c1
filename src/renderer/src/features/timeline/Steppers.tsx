import { ChevronLeft, ChevronRight, type LucideIcon, Minus, Plus } from 'lucide-react'
import { useStore } from 'zustand'
import type { ActionId } from '../../../../shared/actions/table.ts'
import { actionsOf } from '../../app-state/actions/actions.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import style from './Steppers.module.css'

interface Props {
  readonly number: number
  readonly cut: boolean
}

/** On the selected shot, what its edges do without a drag: a second shorter or longer, or its cut a second to a side. */
export function Steppers({ number, cut }: Props) {
  const shotboard = useShotboard()
  const actions = actionsOf(shotboard)
  const tool = useStore(shotboard.tools.store, (state) => state.tool)
  if (tool === 'blade' || (tool === 'roll' && !cut)) return null
  const rolls = tool === 'roll'
  return (
    <div className={style['steppers']} data-stepper data-cut={rolls}>
      {(rolls ? rollSteps(number) : trimSteps(number)).map(({ icon, label, action }) => (
        <IconButton key={action} icon={icon} label={label} action={action} tabIndex={-1} className={style['stepper']} onClick={actions[action]} />
      ))}
    </div>
  )
}

interface Step {
  readonly icon: LucideIcon
  readonly label: string
  readonly action: ActionId
}

function trimSteps(number: number): readonly Step[] {
  return [
    { icon: Minus, label: `Make shot ${number} shorter`, action: 'trim-shorter' },
    { icon: Plus, label: `Make shot ${number} longer`, action: 'trim-longer' },
  ]
}

function rollSteps(number: number): readonly Step[] {
  return [
    { icon: ChevronLeft, label: `Roll the cut after shot ${number} left`, action: 'roll-cut-left' },
    { icon: ChevronRight, label: `Roll the cut after shot ${number} right`, action: 'roll-cut-right' },
  ]
}
