import { Menu as Base } from '@base-ui/react/menu'
import { Fragment } from 'react'
import type { ActionId } from '../../../shared/actions/table.ts'
import { useKeyName } from './key-names.ts'
import style from './MenuItems.module.css'

export interface MenuItem {
  readonly label: string
  /** The action that it does, for its key. */
  readonly action?: ActionId
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
}

/** What a menu offers, in groups with a line between them. */
export function MenuItems({ groups }: { readonly groups: readonly (readonly MenuItem[])[] }) {
  return groups.map((items, index) => (
    <Fragment key={items[0]?.label}>
      {index > 0 && <Base.Separator className={style['line']} />}
      {items.map((item) => (
        <Item key={item.label} item={item} />
      ))}
    </Fragment>
  ))
}

function Item({ item }: { readonly item: MenuItem }) {
  const key = useKeyName(item.action)
  return (
    <Base.Item
      disabled={item.disabled ?? false}
      aria-keyshortcuts={key?.aria}
      onClick={item.onChoose}
      className={style['item']}
      data-danger={item.danger ?? false}
    >
      {item.label}
      {key && (
        <kbd aria-hidden className={style['keys']}>
          {key.shown}
        </kbd>
      )}
    </Base.Item>
  )
}
