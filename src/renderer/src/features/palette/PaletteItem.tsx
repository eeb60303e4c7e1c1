import { Autocomplete } from '@base-ui/react/autocomplete'
import { useContext } from 'react'
import { type FoundAction, menuTitle, partsOf } from '../../app-state/actions/search-actions.ts'
import { useShotboard } from '../../app-state/use-shotboard.ts'
import { whyNot } from '../../app-state/actions/why-not.ts'
import type { ActionId } from '../../../../shared/actions/table.ts'
import { KeyCaps } from '../../ui/KeyCaps.tsx'
import { KeysContext } from '../../ui/key-names.ts'
import style from './PaletteItem.module.css'

interface Props {
  readonly found: FoundAction
  /** Whether it stands among what a search found, and so not under its menu. */
  readonly searched: boolean
  readonly onChoose: (action: ActionId) => void
}

/** One action: its name, its key, and why it cannot be done now. */
export function PaletteItem({ found, searched, onChoose }: Props) {
  const { id } = found
  const { keymap } = useContext(KeysContext)
  const refusal = whyNot(id, useShotboard())
  const chord = keymap.get(id)?.[0]
  return (
    <Autocomplete.Item value={found} className={style['item']} aria-disabled={refusal !== null} onClick={() => refusal === null && onChoose(id)}>
      <span className={style['title']}>
        <span className={style['name']}>
          {partsOf(found).map(({ text, found: sought, from }) => (sought ? <mark key={from} className={style['mark']}>{text}</mark> : text))}
        </span>
        {searched && <span className={style['menu']}>{menuTitle(id)}</span>}
      </span>
      {refusal !== null && <span className={style['refusal']}>{refusal}</span>}
      {chord !== undefined && <KeyCaps chord={chord} />}
    </Autocomplete.Item>
  )
}
