import { X } from 'lucide-react'
import { useShotboard, useView } from '../../app-state/use-shotboard.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import style from './Notice.module.css'

/** What became of the boards at this start. It stays until it is put away; what holds for the whole session stays on. */
export function Notice() {
  const { view, db } = useShotboard()
  const notice = useView((state) => state.notice)
  if (notice === null) return null
  return (
    <section aria-label="Notice" className={style['notice']}>
      <p role="status">{notice}</p>
      {!db.readOnly && <IconButton icon={X} label="Put notice away" onClick={view.putNoticeAway} />}
    </section>
  )
}
