import { type RefObject, useEffect, useRef } from 'react'
import type { OrderId } from '../../../../shared/domain/order.ts'
import type { Render } from '../../../../shared/domain/job.ts'
import { moveTo } from './library-state.ts'
import { moveOf } from './tile-moves.ts'

interface Tiles {
  readonly list: RefObject<HTMLElement | null>
  readonly clips: readonly Render[]
  readonly columns: number
  /** Index of the tile that the keys move from. */
  readonly active: number
  readonly reveal: (index: number) => void
}

/** Moves the focus between tiles with the arrow keys, drawing those that are out of sight first. Whoever came by keys begins at the active one. */
export function useTileKeys({ list, clips, columns, active, reveal }: Tiles): void {
  const wanted = useRef<OrderId | null>(null)
  useEffect(() => {
    const element = list.current
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const to = moveOf(event.key, active, columns, clips.length)
      const target = to === null ? undefined : clips[to]
      if (to === null || !target) return
      event.preventDefault()
      wanted.current = target.order.id
      moveTo(target.order.id)
      reveal(to)
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  })
  const arrived = useRef(false)
  useEffect(() => {
    const tile = list.current?.querySelector<HTMLElement>('[data-active=true]')
    if (arrived.current || !tile) return
    arrived.current = true
    if (document.activeElement === document.body) tile.focus({ preventScroll: true })
  })
  useEffect(() => {
    if (wanted.current === null || clips[active]?.order.id !== wanted.current) return
    const tile = list.current?.querySelector<HTMLElement>('[data-active=true]')
    if (!tile) return
    wanted.current = null
    tile.focus({ preventScroll: true })
  })
}
