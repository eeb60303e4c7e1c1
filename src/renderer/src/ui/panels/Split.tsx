import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Group, type GroupImperativeHandle } from 'react-resizable-panels'

/** What panels take of a split, by their ids, in pixels; 0 is a panel that is put away. The panel that is not named takes the rest. */
export type Sizes = Readonly<Record<string, number>>

interface Props {
  readonly orientation: 'horizontal' | 'vertical'
  /** The sizes that are wanted; a window that is too small for them gives less. */
  readonly sizes: Sizes
  /** The one that takes the rest. */
  readonly rest: string
  /** About how many pixels all of it takes: what it is drawn with at first, so that it is drawn once. What it really takes is measured. */
  readonly about: number
  /** The user has moved a separator and let go, or pressed a key on it. */
  readonly onSettled: (sizes: Sizes) => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Room between the pixels that are asked for and those that are there, so that nothing is set twice. */
const SAME_PX = 0.5

/** Panels side by side, or one over the other, with separators between them that pointer and keys move. */
export function Split({ orientation, sizes, rest, about, onSettled, className, children }: Props) {
  const group = useRef<GroupImperativeHandle>(null)
  const element = useRef<HTMLDivElement>(null)

  const [first] = useState(() => layoutOf(sizes, rest, about))

  const length = (): number => {
    const panels = [...(element.current?.children ?? [])].filter((child) => child.hasAttribute('data-panel'))
    return panels.reduce((sum, panel) => sum + panel.getBoundingClientRect()[orientation === 'horizontal' ? 'width' : 'height'], 0)
  }
  useLayoutEffect(() => {
    const whole = length()
    if (!group.current || whole === 0) return
    const now = group.current.getLayout()
    const wanted = Object.entries(sizes).filter(([id]) => id in now)
    if (wanted.every(([id, px]) => Math.abs(((now[id] ?? 0) / 100) * whole - px) < SAME_PX)) return
    // A panel that has just been taken out is in the layout for a moment yet, and a layout that leaves it out is refused.
    const leaving = Object.entries(now).flatMap(([id, share]) => (id === rest || id in sizes ? [] : [[id, (share / 100) * whole] as const]))
    group.current.setLayout(layoutOf(Object.fromEntries([...leaving, ...wanted]), rest, whole))
  })

  return (
    <Group
      orientation={orientation}
      groupRef={group}
      defaultLayout={first}
      elementRef={element}
      className={className}
      resizeTargetMinimumSize={{ coarse: 20, fine: 7 }}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (!isUserInteraction) return
        const whole = length()
        onSettled(Object.fromEntries(Object.entries(layout).flatMap(([id, share]) => (id === rest ? [] : [[id, Math.round((share / 100) * whole)]]))))
      }}
    >
      {children}
    </Group>
  )
}

/** The shares of a split, in per cent. */
function layoutOf(sizes: Sizes, rest: string, whole: number): Sizes {
  const shares = Object.fromEntries(Object.entries(sizes).map(([id, px]) => [id, (px / whole) * 100]))
  const taken = Object.values(shares).reduce((sum, share) => sum + share, 0)
  return { ...shares, [rest]: 100 - taken }
}
