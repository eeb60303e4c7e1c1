import { Separator } from 'react-resizable-panels'
import style from './SplitHandle.module.css'

/** The line between two panels: dragged, moved by arrow keys, set back by a double click, and where its panel can be put away, by Enter. */
export function SplitHandle({ label }: { readonly label: string }) {
  return <Separator aria-label={label} className={style['handle']} />
}
