import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core'
import { type Shot } from '../../../../shared/domain/storyboard.ts'

/** Told to screen readers when a shot takes the focus. */
export const INSTRUCTIONS: ScreenReaderInstructions = {
  draggable:
    'Press Space to pick the shot up, the left and right arrows to move it, Space again to drop it, Escape to put it back. Or press Alt with an arrow to move it at once.',
}

/** What is said while a shot is carried: numbers as the user sees them, never ids. */
export function announcementsFor(shots: readonly Shot[]): Announcements {
  const place = (id: unknown): number => shots.findIndex((shot) => shot.id === id) + 1
  return {
    onDragStart: ({ active }) => `Picked up shot ${place(active.id)} of ${shots.length}.`,
    onDragOver: ({ active, over }) => {
      if (!over) return undefined
      if (over.id === active.id) return `Picked up shot ${place(active.id)} of ${shots.length}, over its own place.`
      return `Shot ${place(active.id)} is over place ${place(over.id)} of ${shots.length}.`
    },
    onDragEnd: ({ active, over }) =>
      over ? `Shot ${place(active.id)} was dropped at place ${place(over.id)} of ${shots.length}.` : `Shot ${place(active.id)} stayed where it was.`,
    onDragCancel: ({ active }) => `Shot ${place(active.id)} was put back.`,
  }
}
