import type { Shotboard } from '../start.ts'

/** Finds where one is: clips in the Library, and else words on boards. */
export function findHere({ view, find }: Pick<Shotboard, 'view' | 'find'>): void {
  if (view.store.getState().workspace === 'library') return view.searchLibrary()
  view.goTo('board')
  return find.open()
}
