/** `1 shot`, `3 shots`. */
export function inShots(count: number): string {
  return counted(count, 'shot')
}

/** `1 board`, `3 boards`. */
export function inBoards(count: number): string {
  return counted(count, 'board')
}

/** `a new board`, `2 new boards`. */
export function inNewBoards(count: number): string {
  return count === 1 ? 'a new board' : counted(count, 'new board')
}

/** `1 render`, `3 renders`. */
export function inRenders(count: number): string {
  return counted(count, 'render')
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
