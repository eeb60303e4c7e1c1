import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import style from './Select.module.css'
import { useOpener } from './opener.ts'
import { useLandmark } from './use-landmark.ts'

interface Props<Value extends string> {
  readonly label: string
  readonly value: Value
  /** `aside` stands at the right of an option: a price, a wait. */
  readonly options: readonly { readonly value: Value; readonly label: string; readonly aside?: string }[]
  readonly onChoose: (value: Value) => void
  readonly disabled?: boolean
}

/** One of several, from a list that opens. Closed, it is changed by no letter: one that is meant for the player must not choose. */
export function Select<Value extends string>({ label, value, options, onChoose, disabled = false }: Props<Value>) {
  const [trigger, landmark] = useLandmark()
  const { buttonOnly, press, pressed } = useOpener()
  if (buttonOnly) {
    return (
      <button type="button" aria-haspopup="listbox" aria-expanded={false} aria-label={label} disabled={disabled} className={style['trigger']} onClick={press}>
        <span className={style['value']}>{options.find((option) => option.value === value)?.label}</span>
        <span className={style['icon']}>
          <ChevronsUpDown aria-hidden size={14} />
        </span>
      </button>
    )
  }
  return (
    <Base.Root value={value} items={options} disabled={disabled} defaultOpen={pressed} onValueChange={(next) => next !== null && onChoose(next)}>
      <Base.Trigger
        ref={trigger}
        aria-label={label}
        className={style['trigger']}
        onKeyDown={(event) => {
          if (event.key.length === 1 && event.key !== ' ') event.preventBaseUIHandler()
        }}
      >
        <Base.Value className={style['value']} />
        <Base.Icon className={style['icon']}>
          <ChevronsUpDown aria-hidden size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal container={landmark}>
        <Base.Positioner positionMethod="fixed" sideOffset={4} align="start" alignItemWithTrigger={false} className={style['positioner']}>
          <Base.Popup className={style['popup']}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} label={option.label} aria-label={option.label} aria-description={option.aside} className={style['item']}>
                  <Base.ItemIndicator className={style['tick']} keepMounted>
                    <Check aria-hidden size={14} />
                  </Base.ItemIndicator>
                  <Base.ItemText>{option.label}</Base.ItemText>
                  {option.aside !== undefined && <span className={style['aside']} data-text={option.aside} />}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
