import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './StageNotice.module.css'

interface Props {
  readonly icon: LucideIcon
  readonly title: string
  readonly sentence: string
  /** `alert` is said at once; a `group` stands there for as long as it is so. */
  readonly role: 'alert' | 'group'
  /** The ways on. */
  readonly children?: ReactNode
}

/** Stands on the stage in place of a picture: why there is none, and what can be done. */
export function StageNotice({ icon: Icon, title, sentence, role, children }: Props) {
  return (
    <div role={role} aria-label={title} className={style['notice']}>
      <Icon aria-hidden size={28} strokeWidth={1.25} className={style['picture']} />
      <p className={style['title']}>{title}</p>
      <p className={style['why']}>{sentence}</p>
      {children}
    </div>
  )
}

/** Buttons in the look of the stage. */
export function StageWays({ children }: { readonly children: ReactNode }) {
  return <div className={style['ways']}>{children}</div>
}
