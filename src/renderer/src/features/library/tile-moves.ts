/** The tile that a key leads to from another, in rows of that many; null where the key does not move. */
export function moveOf(key: string, from: number, columns: number, count: number): number | null {
  const last = count - 1
  const within = (index: number): number => Math.min(Math.max(index, 0), last)
  switch (key) {
    case 'ArrowRight':
      return within(from + 1)
    case 'ArrowLeft':
      return within(from - 1)
    case 'ArrowDown':
      return from + columns > last && rowOf(from, columns) === rowOf(last, columns) ? from : within(from + columns)
    case 'ArrowUp':
      return from < columns ? from : from - columns
    case 'PageDown':
      return within(from + columns * PAGE_ROWS)
    case 'PageUp':
      return within(from - columns * PAGE_ROWS)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

const PAGE_ROWS = 3

/** The row that a tile is in, from 0. */
export function rowOf(index: number, columns: number): number {
  return Math.floor(index / columns)
}

/** How tiles lie in a list of that width. All in pixels. */
export interface Layout {
  readonly columns: number
  readonly tileWidth: number
  readonly tileHeight: number
}

/** Pixels between tiles. */
export const GAP = 12
const NARROWEST = 208
/** The lines of text under a poster. */
const CAPTION = 80

export function layOut(width: number): Layout {
  const columns = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)))
  const tileWidth = Math.floor((width - GAP * (columns - 1)) / columns)
  return { columns, tileWidth, tileHeight: Math.round((tileWidth * 9) / 16) + CAPTION }
}
