import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import style from './Choice.module.css'

interface Props<Value extends string> {
  readonly label: string
  readonly value: Value
  /** `short` is shown in place of the name where the row is tight; the name must begin with it. */
  readonly options: readonly { readonly value: Value; readonly label: string; readonly short?: string }[]
  readonly onChoose: (value: Value) => void
}

/** One of a few: a row of segments. */
export function Choice<Value extends string>({ label, value, options, onChoose }: Props<Value>) {
  return (
    <RadioGroup aria-label={label} value={value} onValueChange={(next) => onChoose(next)} className={style['group']}>
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          aria-label={option.label}
          className={style['segment']}
        >
          {option.short ?? option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
