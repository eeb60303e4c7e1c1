import { useId } from 'react'
import type { ActionGroup } from '../../app-state/actions/search-actions.ts'
import { useKeys } from '../../app-state/use-shotboard.ts'
import { ACTIONS } from '../../../../shared/actions/table.ts'
import { KeyCaps } from '../../ui/KeyCaps.tsx'
import { Row } from '../../ui/Row.tsx'
import style from './KeyGroup.module.css'

/** The actions of one menu with their keys. */
export function KeyGroup({ group: { value, items } }: { readonly group: ActionGroup }) {
  const { keymap } = useKeys()
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={style['group']}>
      <h3 id={heading} className={style['heading']}>
        {value}
      </h3>
      <dl aria-labelledby={heading} className={style['list']}>
        {items.map(({ id }) => (
          <Row key={id} className={style['row']}>
            <dt>{ACTIONS[id].title}</dt>
            <dd className={style['keys']}>
              {keymap.get(id)?.map((chord) => <KeyCaps key={chord} chord={chord} />)}
              {keymap.get(id)?.length === 0 && <span className={style['none']}>No key</span>}
            </dd>
          </Row>
        ))}
      </dl>
    </section>
  )
}
