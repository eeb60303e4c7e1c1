import { type ComponentProps, useId, useRef } from 'react'
import { TextArea } from '../TextArea.tsx'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import style from './CompletedTextArea.module.css'
import { Offers } from './Offers.tsx'
import { type Offered, useCompletion } from './use-completion.ts'

interface Props extends Omit<ComponentProps<typeof TextArea>, 'more'> {
  /** What the offers are, said by screen readers. */
  readonly offersLabel: string
  readonly complete: (text: string, caret: number) => Offered | null
}

/** Several lines of text in which what is being typed is completed from a list under the caret. */
export function CompletedTextArea({ offersLabel, complete, onChange, field: given, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null)
  const field = given ?? own
  const list = useId()
  const { open, chosen, take, onType, field: events } = useCompletion({ field, value: rest.value, complete, onChange })
  const active = chosen < 0 ? undefined : `${list}-${chosen}`
  return (
    <div className={style['frame']}>
      <TextArea
        {...rest}
        field={field}
        onChange={onChange}
        more={{ onSelect: events.onSelect, onKeyDownCapture: events.onKeyDownCapture, onChange: onType, 'aria-autocomplete': 'list', 'aria-controls': open ? list : undefined, 'aria-activedescendant': active }}
        onDone={() => {
          events.onBlur()
          rest.onDone?.()
        }}
      />
      {open && <Offers id={list} label={offersLabel} field={field} at={open.from} offers={open.offers} chosen={chosen} onTake={take} />}
      <VisuallyHidden as="output">{open ? `${offersLabel}: ${open.offers.join(', ')}` : ''}</VisuallyHidden>
    </div>
  )
}
