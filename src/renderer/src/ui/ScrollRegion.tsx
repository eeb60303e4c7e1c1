import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly label: string
  readonly className: string | undefined
  readonly children: ReactNode
}

/** A part of the screen that scrolls by itself. Tab stops at it while it holds more than it shows, so that keys can scroll it. */
export function ScrollRegion({ label, className, children }: Props) {
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = region.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      if (element.scrollHeight > element.clientHeight) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    })
    for (const part of [element, ...element.children]) observer.observe(part)
    return () => observer.disconnect()
  }, [])
  return (
    <section ref={region} aria-label={label} className={className}>
      {children}
    </section>
  )
}
