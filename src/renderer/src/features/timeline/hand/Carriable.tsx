import { type Announcements, DndContext, type DragStartEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { type ReactNode, type RefObject, useRef } from 'react'
import { specOf } from '../../../../../shared/domain/models/catalogue.ts'
import { shotsInClip } from '../../../../../shared/domain/storyboard.ts'
import { committedBoard, isSelected } from '../../../editor/store.ts'
import type { AtHand } from './at-hand.ts'
import { refuseCarry } from './carry-gesture.ts'
import { carryOrCopy } from './carry-or-copy.ts'
import { type Gesture, type Point, underWay } from './under-way.ts'

interface Props {
  /** What the hand works with; null before the track is drawn. */
  readonly at: RefObject<AtHand | null>
  readonly children: ReactNode
}

/** A press is a drag from here on, in pixels. */
const ACTIVATION = { activationConstraint: { distance: 4 } } as const

/** The timeline tells by its own voice what moved where, in seconds and credits. */
const SILENT: Announcements = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined }

/** Shots that the pointer carries: dnd-kit says when a press becomes a drag and how it ends, the gesture what it does to the board. */
export function Carriable({ at, children }: Props) {
  const sensors = useSensors(useSensor(PointerSensor, ACTIVATION))
  const held = useRef<(how: 'drop' | 'cancel') => void>(null)
  const end = (how: 'drop' | 'cancel'): void => {
    held.current?.(how)
    held.current = null
  }
  return (
    <DndContext
      sensors={sensors}
      autoScroll={false}
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
      onDragStart={(event) => {
        held.current = begin(at.current, event)
      }}
      onDragEnd={() => end('drop')}
      onDragCancel={() => end('cancel')}
    >
      {children}
    </DndContext>
  )
}

/** Takes hold of the shot that was pressed, with what is selected beside it; returns how that ends. */
function begin(at: AtHand | null, { active, activatorEvent }: DragStartEvent): ((how: 'drop' | 'cancel') => void) | null {
  if (!at || !(activatorEvent instanceof PointerEvent)) return null
  const { editor } = at.shotboard
  const board = committedBoard(editor.store.getState())
  const shot = shotsInClip(board).find(({ id }) => id === active.id)
  if (!shot || !isSelected(editor.store.getState(), shot.id)) return null
  const from: Point = { x: activatorEvent.clientX, y: activatorEvent.clientY }
  const gesture: Gesture = specOf(board.model).multiShot === null ? refuseCarry(at, from) : carryOrCopy(at, shot.id, from, activatorEvent.altKey)
  const way = underWay(at, gesture, from)
  const heard = new AbortController()
  window.addEventListener('pointermove', ({ clientX, clientY }) => way.move({ x: clientX, y: clientY }), { signal: heard.signal })
  return (how) => {
    heard.abort()
    way.end(how)
  }
}
