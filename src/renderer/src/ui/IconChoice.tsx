import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { LucideIcon } from 'lucide-react'
import type { ActionId } from '../../../shared/actions/table.ts'
import style from './IconChoice.module.css'
import { titleWithKey, useKeyName } from './key-names.ts'

interface Option<Value extends string> {
  readonly value: Value
  /** The name, said by screen readers and shown on hover. */
  readonly label: string
  readonly icon: LucideIcon
  /** The action that chooses it, for its key. */
  readonly action?: ActionId
}

interface Props<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChoose: (value: Value) => void
}

/** One of a few, each a picture: a row of tools. */
export function IconChoice<Value extends string>({ label, value, options, onChoose }: Props<Value>) {
  return (
    <RadioGroup aria-label={label} value={value} onValueChange={(next) => onChoose(next)} className={style['group']}>
      {options.map((option) => (
        <Segment key={option.value} option={option} />
      ))}
    </RadioGroup>
  )
}

function Segment<Value extends string>({ option }: { readonly option: Option<Value> }) {
  const key = useKeyName(option.action)
  const Icon = option.icon
  return (
    <Radio.Root
      value={option.value}
      aria-label={option.label}
      aria-keyshortcuts={key?.aria}
      title={titleWithKey(option.label, key)}
      className={style['segment']}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </Radio.Root>
  )
}
