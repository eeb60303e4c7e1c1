import type { Edge } from '../../../editor/edges.ts'

/** What of the track was pressed: a shot, by its place from 0, and its edge where that is what the hand took. */
export interface PressedOn {
  readonly index: number
  readonly edge: Edge | null
  /** How far along the shot a place of the window is: 0 at its start, 1 at its end. */
  readonly share: (clientX: number) => number
}

/** Null for what is no part of a shot, and for the buttons on it, which do by themselves what they do. */
export function pressedOn(target: EventTarget | null): PressedOn | null {
  if (!(target instanceof Element)) return null
  const item = target.closest('li')
  if (!item?.parentElement || target.closest('[data-stepper]')) return null
  const edge = target.closest('[data-edge]')?.getAttribute('data-edge')
  return { index: [...item.parentElement.children].indexOf(item), edge: edge === 'start' || edge === 'end' ? edge : null, share: (clientX) => shareOf(item, clientX) }
}

function shareOf(item: Element, clientX: number): number {
  const { left, width } = item.getBoundingClientRect()
  return width === 0 ? 0 : Math.min(Math.max((clientX - left) / width, 0), 0.999)
}
