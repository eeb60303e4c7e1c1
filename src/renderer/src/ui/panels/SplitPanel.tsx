import type { ReactNode } from 'react'
import { Panel } from 'react-resizable-panels'
import style from './SplitPanel.module.css'

interface Props {
  readonly id: string
  /** Pixels; less than this and the panel is put away, where it can be. */
  readonly min: number
  readonly max?: number
  /** What a double click on its separator goes back to. Without one the panel takes what the others leave. */
  readonly standard?: number
  /** Whether it is shown at all; undefined where it always is. */
  readonly open?: boolean
  readonly children: ReactNode
}

/** One part of a split. Put away, it is out of the way of keys and screen readers too. */
export function SplitPanel({ id, min, max, standard, open, children }: Props) {
  return (
    <Panel
      id={id}
      minSize={min}
      {...(max !== undefined && { maxSize: max })}
      {...(standard !== undefined && { defaultSize: standard })}
      collapsible={open !== undefined}
      groupResizeBehavior={standard === undefined ? 'preserve-relative-size' : 'preserve-pixel-size'}
      className={style['panel']}
    >
      <div className={style['content']} hidden={open === false}>
        {children}
      </div>
    </Panel>
  )
}
