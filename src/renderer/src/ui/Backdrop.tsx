import { Dialog } from '@base-ui/react/dialog'
import style from './Backdrop.module.css'

/** What dims the window behind a sheet. */
export function Backdrop() {
  return <Dialog.Backdrop className={style['backdrop']} />
}
