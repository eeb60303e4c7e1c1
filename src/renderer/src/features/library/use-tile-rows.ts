import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'

interface Rows {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  /** Pixels, the gap under the row included. */
  readonly height: number
  /** A row that stays drawn wherever the list is scrolled to. */
  readonly kept: number
}

/** The rows of a long list, of which only those near the screen are drawn. */
export function useTileRows({ scroller, count, height, kept }: Rows): Virtualizer<HTMLDivElement, Element> {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 2,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(kept < count ? [kept] : [])])],
  })
  useEffect(() => rows.measure(), [rows, height])
  return rows
}
