import { Menu as Base } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'
import style from './Menu.module.css'

interface Item {
  readonly label: string
  readonly keys?: string
  readonly danger?: boolean
  readonly onChoose: () => void
}

/** A button with three dots that opens a short list of things to do. */
export function Menu({ label, items }: { readonly label: string; readonly items: readonly Item[] }) {
  return (
    <Base.Root>
      <Base.Trigger aria-label={label} className={style['trigger']}>
        <Ellipsis aria-hidden size={16} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className={style['positioner']}>
          <Base.Popup className={style['popup']}>
            {items.map((item) => (
              <Base.Item key={item.label} onClick={item.onChoose} className={style['item']} data-danger={item.danger ?? false}>
                {item.label}
                {item.keys !== undefined && <kbd className={style['keys']}>{item.keys}</kbd>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
