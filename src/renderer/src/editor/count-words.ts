/** `1 shot`, `3 shots`. */
export function inShots(count: number): string {
  return count === 1 ? '1 shot' : `${count} shots`
}

/** `a new board`, `2 new boards`. */
export function inBoards(count: number): string {
  return count === 1 ? 'a new board' : `${count} new boards`
}
