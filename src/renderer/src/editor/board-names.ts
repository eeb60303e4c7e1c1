import type { Board } from '../../../shared/domain/storyboard.ts'

/** What a board is called until somebody calls it something. */
export const UNTITLED = 'Untitled board'

/** Whether nobody has given a board this name. */
export function isUntitled(name: string): boolean {
  return name.replace(/ \d+$/, '') === UNTITLED
}

/** The name, or the first of `name 2`, `name 3` … that no board has. */
export function freeName(name: string, boards: readonly Board[]): string {
  const taken = new Set(boards.map((board) => board.name))
  return taken.has(name) ? nextFree(name, taken) : name
}

/** So many names for boards that go on where `name` ends: `name 2`, `name 3` …, none of which a board has. */
export function freeNames(name: string, count: number, boards: readonly Board[]): readonly string[] {
  const taken = new Set(boards.map((board) => board.name))
  return Array.from({ length: count }, () => {
    const free = nextFree(name, taken)
    taken.add(free)
    return free
  })
}

function nextFree(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/ \d+$/, '').slice(0, 110)
  let count = 2
  while (taken.has(`${stem} ${count}`)) count += 1
  return `${stem} ${count}`
}
