import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './Empty.module.css'

interface Props {
  readonly icon: LucideIcon
  readonly title: string
  /** The heading's level: 1 where it names the whole workspace. */
  readonly level: 1 | 2 | 3
  /** What belongs here, and how it comes. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A place with nothing in it yet: what will be here, and what to do about it. */
export function Empty({ icon: Icon, title, level, children, action }: Props) {
  const Heading = `h${level}` as const
  return (
    <div className={style['empty']}>
      <Icon aria-hidden size={28} strokeWidth={1.25} className={style['picture']} />
      <Heading className={style['title']}>{title}</Heading>
      <p className={style['words']}>{children}</p>
      {action}
    </div>
  )
}
